/**
 * JSON records: the format that the hub publishes for agencies whose systems have none of their own. One JSON Schema says
 * what all have in common, one for each agency what is its own.
 *
 * <p>Suspects are not named. What its owner keeps does not come in: it becomes a pointer to whom to ask.
 */
@NullMarked
package uk.conduit.agency.core.record;

import org.jspecify.annotations.NullMarked;
