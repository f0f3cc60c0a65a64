/**
 * FHIR R4 message bundles as UK Core has them: which of their resources the hub is told of, and what they mean. Only what
 * the published language names is read; everything clinical stays where it is.
 */
@NullMarked
package uk.conduit.agency.health.fhir;

import org.jspecify.annotations.NullMarked;
