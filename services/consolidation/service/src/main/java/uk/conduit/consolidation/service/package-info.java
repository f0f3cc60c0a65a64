/** The consolidation service, put together. */
@NullMarked
package uk.conduit.consolidation.service;

import org.jspecify.annotations.NullMarked;
