package uk.conduit.platform.messaging.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * One reader: takes what the broker brings to the store, and holds partitions back while something they need is away.
 *
 * <p>All methods but those of {@link HeldBack} run on the reader's own thread.
 */
final class PartitionReader
        implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(PartitionReader.class);

    private final String name;
    private final Placement placement;
    private final HeldBack heldBack;
    private final Places places;
    private final Halving halving;
    private final IntakeStatus status;
    private final LastResort lastResort;

    PartitionReader(String name, Placement placement, HeldBack heldBack, Places places, Watch watch) {
        this.name = name;
        this.placement = placement;
        this.heldBack = heldBack;
        this.places = places;
        this.halving = new Halving(places.intake());
        this.status = watch.status();
        this.lastResort = watch.lastResort();
    }

    /** To whom a reader speaks of what happens to it. */
    record Watch(IntakeStatus status, LastResort lastResort) {}

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        // A place of some kind first: without one the client gives up, there being no rule where to start.
        partitions.forEach(partition -> consumer.seek(partition, 0));
        try {
            places.of(partitions).forEach(placement::put);
            partitions.forEach(partition -> placement.seek(partition, consumer));
            partitions.stream().filter(it -> placement.at(it) == null).forEach(it -> heldBack.hold(it, "broker"));
        } catch (RuntimeException away) {
            hold(partitions, away);
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(heldBack::release);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(heldBack::release);
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> given) {
        Consumer<?, ?> consumer = Objects.requireNonNull(given, "A batch comes with its consumer");
        status.noLongerWaits(name);
        Batch batch = batch(records, consumer);
        if (batch.slices().isEmpty()) {
            return;
        }
        try {
            moved(batch, halving.take(batch), consumer);
        } catch (PositionMoved lost) {
            status.positionLost();
            LOGGER.atWarn().addKeyValue("partitions", batch.partitions()).log("A position was moved by another reader");
            back(batch, consumer);
            names(batch).forEach(it -> heldBack.hold(it, "its position"));
        } catch (RuntimeException away) {
            back(batch, consumer);
            hold(names(batch), away);
        } catch (Error error) {
            lastResort.end(error);
            throw error;
        }
    }

    private Batch batch(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = records.stream()
                .collect(Collectors.groupingBy(
                        it -> new TopicPartition(it.topic(), it.partition()), LinkedHashMap::new, Collectors.toList()));
        List<Slice> slices = new ArrayList<>();
        byPartition.forEach(
                (partition, its) -> placement.slice(partition, its, consumer).ifPresent(slices::add));
        return new Batch(slices);
    }

    private void moved(Batch batch, Taken taken, Consumer<?, ?> consumer) {
        Map<TopicPartition, OffsetAndMetadata> behind = new LinkedHashMap<>();
        for (Slice slice : batch.slices()) {
            TopicPartition name = slice.partition().name();
            Long heldUpAt = taken.heldUp().get(slice.partition());
            long next = heldUpAt == null ? slice.to() : heldUpAt;
            if (next > slice.from()) {
                status.moved(name);
                behind.put(name, new OffsetAndMetadata(next));
            }
            placement.put(slice.partition(), next);
            if (heldUpAt != null) {
                consumer.seek(name, next);
                heldBack.hold(name, taken.cause());
            }
        }
        // For dashboards alone: what was read is what the store says.
        consumer.commitAsync(
                behind, (offsets, failed) -> LOGGER.atDebug().log("Told the broker how far the store has read"));
    }

    /** The client has gone past these records already: without this it would not bring them again. */
    private static void back(Batch batch, Consumer<?, ?> consumer) {
        batch.slices().forEach(slice -> consumer.seek(slice.partition().name(), slice.from()));
    }

    private void hold(Collection<TopicPartition> partitions, RuntimeException away) {
        Failure failure = Failure.of(away);
        LOGGER.atWarn()
                .addKeyValue("partitions", partitions)
                .addKeyValue("cause", failure.cause())
                .addKeyValue("sqlState", failure.sqlState())
                .addKeyValue("exception", away.getClass().getName())
                .log("Waiting");
        partitions.forEach(it -> heldBack.hold(it, failure.cause()));
    }

    private static List<TopicPartition> names(Batch batch) {
        return batch.partitions().stream().map(SourcePartition::name).toList();
    }
}
