/** Puts a door together from its configuration: what an agency's own service imports. */
@NullMarked
package uk.conduit.agency.core.service;

import org.jspecify.annotations.NullMarked;
