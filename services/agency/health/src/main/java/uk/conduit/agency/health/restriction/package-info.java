/** What health services keep to themselves, whatever format it comes in. */
@NullMarked
package uk.conduit.agency.health.restriction;

import org.jspecify.annotations.NullMarked;
