package uk.conduit.platform.messaging.intake;

import java.util.Comparator;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import uk.conduit.platform.kernel.TopicName;

/**
 * One partition of a topic as it was created: a topic that was deleted and created again has another id, and its offsets
 * begin anew.
 *
 * @param topic the topic's name
 * @param topicId the id the broker gave it
 * @param partition the partition's number
 */
public record SourcePartition(TopicName topic, UUID topicId, int partition) implements Comparable<SourcePartition> {

    private static final Comparator<SourcePartition> ORDER = Comparator.comparing(SourcePartition::topic)
            .thenComparing(SourcePartition::topicId)
            .thenComparingInt(SourcePartition::partition);

    /** The partition as Kafka's clients name it. */
    public TopicPartition name() {
        return new TopicPartition(topic.value(), partition);
    }

    @Override
    public int compareTo(SourcePartition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
