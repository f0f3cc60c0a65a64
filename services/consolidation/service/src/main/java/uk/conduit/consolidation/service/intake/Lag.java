package uk.conduit.consolidation.service.intake;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.intake.Topics;

/** How many records of each agency the broker has that consolidation has not read yet. */
public final class Lag {

    private final Topics topics;
    private final Cuts cuts;
    private final List<TopicName> names;

    Lag(Topics topics, Cuts cuts, List<TopicName> names) {
        this.topics = topics;
        this.cuts = cuts;
        this.names = List.copyOf(names);
    }

    /**
     * The lag of every agency whose topic exists.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    public SortedMap<Agency, Long> byAgency() {
        Map<TopicName, UUID> ids = topics.ids(names);
        List<Cut.Place> places = cuts.now().places();
        SortedMap<Agency, Long> lag = new TreeMap<>();
        topics.ends(names).forEach((partition, end) -> {
            TopicName topic = new TopicName(partition.topic());
            long position = places.stream()
                    .filter(it -> it.topic().equals(partition.topic())
                            && it.partition() == partition.partition()
                            && it.topicId().equals(ids.get(topic)))
                    .mapToLong(Cut.Place::offset)
                    .findFirst()
                    .orElse(0);
            lag.merge(topic.publisher(), Math.max(end - position, 0), Long::sum);
        });
        return lag;
    }
}
