/** The door of the voluntary sector: one JSON format, published as a JSON Schema, and what its records mean to the hub. */
@NullMarked
package uk.conduit.agency.voluntary;

import org.jspecify.annotations.NullMarked;
