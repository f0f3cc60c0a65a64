/**
 * The CSE unit's web application: briefings to read, and a place to say what the unit decides.
 *
 * <p>It keeps no data about children. What it shows it asks of the hub's API with the reader's own access token; what the
 * unit decides it publishes as events of the unit, which flow back like any other agency's.
 */
@NullMarked
package uk.conduit.unitdesk;

import org.jspecify.annotations.NullMarked;
