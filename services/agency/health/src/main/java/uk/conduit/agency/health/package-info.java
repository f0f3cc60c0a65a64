/**
 * The door of health services: FHIR R4 message bundles, JSON records published as a JSON Schema, and what they mean to the
 * hub. Clinical detail stays with its owner; of what is restricted, only that it exists goes on.
 */
@NullMarked
package uk.conduit.agency.health;

import org.jspecify.annotations.NullMarked;
