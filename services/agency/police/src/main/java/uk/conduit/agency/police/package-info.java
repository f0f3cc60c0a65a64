/**
 * The door of the police: one JSON format, published as a JSON Schema, and what its records mean to the hub.
 *
 * <p>Suspects are not named. Intelligence with handling code C does not come in: it becomes a pointer to whom to ask.
 */
@NullMarked
package uk.conduit.agency.police;

import org.jspecify.annotations.NullMarked;
