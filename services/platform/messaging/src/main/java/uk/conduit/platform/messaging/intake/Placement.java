package uk.conduit.platform.messaging.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * From where a reader reads each of its partitions. What comes from a partition without a place is dropped, and what comes
 * from elsewhere than its place is sought again, so that no state of the client can lead past a record.
 */
final class Placement {

    private final Map<TopicPartition, Place> places = new ConcurrentHashMap<>();

    /**
     * @param partition the partition, with the id of its topic
     * @param next the offset to read next
     * @param sought whether the client was just told to go there: what it then brings is what the topic holds
     */
    private record Place(SourcePartition partition, long next, boolean sought) {}

    /** Places a partition; the client is sent there when its next record comes. */
    void put(SourcePartition partition, long next) {
        places.put(partition.name(), new Place(partition, next, false));
    }

    /** Sends the client to the place of a partition, if it has one. */
    void seek(TopicPartition partition, Consumer<?, ?> consumer) {
        Place place = places.get(partition);
        if (place != null) {
            consumer.seek(partition, place.next());
            places.put(partition, new Place(place.partition(), place.next(), true));
        }
    }

    /** Whether the client was not yet sent to the place of this partition. */
    boolean parked(TopicPartition partition) {
        Place place = places.get(partition);
        return place != null && !place.sought();
    }

    /** Forgets from where a partition was to be read, and says it, if it was known. */
    OptionalLong remove(TopicPartition partition) {
        Place place = places.remove(partition);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place.next());
    }

    @Nullable
    SourcePartition at(TopicPartition partition) {
        Place place = places.get(partition);
        return place == null ? null : place.partition();
    }

    /** The records as the next slice of their partition, if that is what they are. */
    Optional<Slice> slice(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        Place place = places.get(partition);
        long first = records.getFirst().offset();
        if (place == null) {
            // The client has gone past them; nothing but a record makes it ask here again, so it must bring these
            // again.
            consumer.seek(partition, first);
            return Optional.empty();
        }
        if (first == place.next() || (place.sought() && first > place.next())) {
            return Optional.of(new Slice(place.partition(), place.next(), records));
        }
        seek(partition, consumer);
        return Optional.empty();
    }
}
