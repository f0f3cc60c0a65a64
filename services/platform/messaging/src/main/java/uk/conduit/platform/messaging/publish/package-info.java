/**
 * The writing end of the pipe: case events into Kafka, each acknowledged or not, and never silently dropped.
 *
 * <p>The class that writes values is named in configuration only, so that any serialiser of the Confluent wire format
 * serves.
 */
@NullMarked
package uk.conduit.platform.messaging.publish;

import org.jspecify.annotations.NullMarked;
