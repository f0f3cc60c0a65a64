package uk.conduit.platform.messaging.publish;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.TopicName;

/**
 * Publishes case events. What becomes of each is a value, never an exception: {@link Sent.Acknowledged} is durable,
 * {@link Sent.Away} may be tried again, {@link Sent.Impossible} never will be better.
 *
 * <p>A call may wait for a short, configured time while Kafka is away or busy. The answer always comes within the
 * configured delivery time.
 */
public interface EventPublisher {

    /** Publishes an event to the partition that its key belongs to. */
    CompletableFuture<Sent> publish(TopicName topic, String key, SpecificRecord event);

    /** Publishes an event to a partition of the caller's choice. */
    CompletableFuture<Sent> publish(TopicName topic, int partition, String key, SpecificRecord event);

    /** How many partitions a topic has; empty if Kafka is away, or does not let this publisher see the topic. */
    OptionalInt partitions(TopicName topic);

    /** Waits until whatever was published before is acknowledged or given up. */
    void flush();
}
