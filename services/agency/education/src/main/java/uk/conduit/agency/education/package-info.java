/**
 * The door of education welfare: JSON records published as a JSON Schema, the lists of the school census, and what they
 * mean to the hub.
 */
@NullMarked
package uk.conduit.agency.education;

import org.jspecify.annotations.NullMarked;
