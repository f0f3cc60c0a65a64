package uk.conduit.platform.messaging.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import uk.conduit.platform.kernel.TopicName;

/**
 * From where partitions are to be read: the broker knows the id of a topic, the store the position.
 *
 * @param intake the store
 * @param topics the broker
 */
record Places(Intake intake, Topics topics) {

    /** The offsets to read from; partitions of a topic that the broker does not know are left out. */
    Map<SourcePartition, Long> of(Collection<TopicPartition> partitions) {
        Map<TopicName, UUID> ids = topics.ids(
                partitions.stream().map(it -> new TopicName(it.topic())).collect(Collectors.toSet()));
        List<SourcePartition> known = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            TopicName topic = new TopicName(partition.topic());
            UUID id = ids.get(topic);
            if (id != null) {
                known.add(new SourcePartition(topic, id, partition.partition()));
            }
        }
        return known.isEmpty() ? Map.of() : intake.positions(known);
    }
}
