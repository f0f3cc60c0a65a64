/** The door of adult social care: one JSON format, published as a JSON Schema, and what its records mean to the hub. */
@NullMarked
package uk.conduit.agency.adultsocialcare;

import org.jspecify.annotations.NullMarked;
