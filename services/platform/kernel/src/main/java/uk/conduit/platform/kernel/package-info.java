/**
 * Words every stage of the hub shares: who publishes, which child, which event, which identifier, who may see it.
 *
 * <p>Nothing here knows Spring, Kafka, Avro or SQL, and nothing here reads a clock. Types that hold something about a
 * person print only a digest of it, so that a careless log line cannot name a child.
 */
@NullMarked
package uk.conduit.platform.kernel;

import org.jspecify.annotations.NullMarked;
