package uk.conduit.bench.servers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;

/** The topics of all agencies, as access declares them. */
public final class Topics {

    /** Every agency that has a door. */
    public static final List<Agency> AGENCIES = List.of(
            Agency.SOCIAL_CARE,
            Agency.POLICE,
            Agency.EDUCATION,
            Agency.HEALTH,
            Agency.VOLUNTARY,
            Agency.ADULT_SOCIAL_CARE);

    private final Admin admin;

    /** Topics that this administrator sees. */
    public Topics(Admin admin) {
        this.admin = admin;
    }

    private static List<String> names() {
        return AGENCIES.stream()
                .map(agency -> TopicName.caseEvents(agency).value())
                .toList();
    }

    /** Makes them anew with so many partitions and all else as it is declared, if they have another number. */
    public void repartition(int partitions) {
        List<String> others = got(admin.describeTopics(names()).allTopicNames()).values().stream()
                .filter(topic -> topic.partitions().size() != partitions)
                .map(TopicDescription::name)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<NewTopic> wanted = others.stream()
                .map(name -> new NewTopic(name, partitions, (short) 1).configs(declared(name)))
                .toList();
        got(admin.deleteTopics(others).all());
        got(admin.createTopics(wanted).all());
    }

    private Map<String, String> declared(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = got(admin.describeConfigs(List.of(resource)).all()).get(resource);
        return config == null
                ? Map.of()
                : config.entries().stream()
                        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    /** For each partition, by topic, hyphen and number, the offset behind its last record. */
    public Map<String, Long> ends() {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        got(admin.describeTopics(names()).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(it ->
                                asked.put(new TopicPartition(topic.name(), it.partition()), OffsetSpec.latest())));
        Map<String, Long> ends = new TreeMap<>();
        got(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition.toString(), end.offset()));
        return ends;
    }

    /** How many records a group has committed to have read of these topics. */
    long committed(String group) {
        return got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(it -> names().contains(it.getKey().topic()) && it.getValue() != null)
                .mapToLong(it -> it.getValue().offset())
                .sum();
    }

    static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
