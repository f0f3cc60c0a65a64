package uk.conduit.platform.messaging.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import uk.conduit.platform.kernel.TopicName;

/** What the broker's admin interface says of its topics. */
public final class AdminTopics implements Topics, AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    /** Asks through this client, and closes it. */
    public AdminTopics(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Map<TopicName, UUID> ids(Collection<TopicName> topics) {
        Map<TopicName, UUID> ids = new TreeMap<>();
        describe(topics).forEach((topic, description) -> {
            long most = description.topicId().getMostSignificantBits();
            ids.put(topic, new UUID(most, description.topicId().getLeastSignificantBits()));
        });
        return ids;
    }

    @Override
    public Map<TopicPartition, Long> ends(Collection<TopicName> topics) {
        Map<TopicPartition, OffsetSpec> wanted = describe(topics).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return await(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicName, TopicDescription> describe(Collection<TopicName> topics) {
        Set<String> names = topics.stream().map(TopicName::value).collect(Collectors.toSet());
        Map<TopicName, TopicDescription> found = new TreeMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, description) -> {
            try {
                found.put(new TopicName(name), await(description));
            } catch (UnknownTopicOrPartitionException | TopicAuthorizationException absent) {
                // Not there yet, or not for us: whoever asks sees that it is left out.
            }
        });
        return found;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException("The broker could not be asked", failed);
        } catch (TimeoutException late) {
            throw new org.apache.kafka.common.errors.TimeoutException("The broker did not answer in time", late);
        } catch (InterruptedException stopped) {
            throw new org.apache.kafka.common.errors.InterruptException(stopped);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
