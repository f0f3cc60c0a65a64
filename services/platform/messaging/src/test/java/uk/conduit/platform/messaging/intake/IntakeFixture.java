package uk.conduit.platform.messaging.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import uk.conduit.platform.kernel.TopicName;

/** A store in memory, which a test can make fail. */
final class IntakeFixture implements Intake {

    static final TopicName TOPIC = new TopicName("police.case-events");
    static final SourcePartition PARTITION = new SourcePartition(TOPIC, new UUID(1, 1), 0);
    static final SourcePartition OTHER = new SourcePartition(TOPIC, new UUID(1, 1), 1);

    private final Map<SourcePartition, Long> positions = new HashMap<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private volatile Consumer<Batch> before = batch -> {};
    private volatile boolean away;
    private volatile boolean answersLost;
    private volatile Taken heldUp = Taken.WHOLLY;

    /** An exception as a database driver's wrapped one. */
    static RuntimeException sql(String state) {
        return new IllegalStateException(new SQLException("a message with a value in it", state));
    }

    static ConsumerRecord<byte[], byte[]> record(SourcePartition partition, long offset, String value) {
        return new ConsumerRecord<>(
                partition.topic().value(),
                partition.partition(),
                offset,
                new byte[0],
                value.getBytes(StandardCharsets.UTF_8));
    }

    static Slice slice(SourcePartition partition, long from, String... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String value : values) {
            records.add(record(partition, from + records.size(), value));
        }
        return new Slice(partition, from, records);
    }

    static List<String> valuesOf(Batch batch) {
        return batch.slices().stream()
                .flatMap(slice -> slice.records().stream())
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    void beforeEachBatch(Consumer<Batch> task) {
        before = task;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** From now on everything is stored, and nobody hears of it: the connection ends with each commit. */
    void loseItsAnswers() {
        answersLost = true;
    }

    synchronized void holdUp(Taken where) {
        heldUp = where;
    }

    synchronized void moveTo(SourcePartition partition, long offset) {
        positions.put(partition, offset);
    }

    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    synchronized Map<SourcePartition, Long> positions() {
        return Map.copyOf(positions);
    }

    @Override
    public synchronized Map<SourcePartition, Long> positions(Collection<SourcePartition> partitions) {
        failIfAway();
        Map<SourcePartition, Long> found = new HashMap<>();
        partitions.forEach(it -> found.put(it, positions.computeIfAbsent(it, none -> 0L)));
        return found;
    }

    @Override
    public Taken take(Batch batch) {
        failIfAway();
        before.accept(batch);
        synchronized (this) {
            check(batch);
            for (Slice slice : batch.slices()) {
                long end = heldUp.heldUp().getOrDefault(slice.partition(), slice.to());
                slice.records().stream()
                        .filter(record -> record.offset() < end)
                        .forEach(record -> taken.add(new String(record.value(), StandardCharsets.UTF_8)));
                positions.put(slice.partition(), end);
            }
        }
        if (answersLost) {
            throw sql("08006");
        }
        return heldUp;
    }

    @Override
    public synchronized void refuse(Batch one, String sqlState) {
        check(one);
        refused.addAll(valuesOf(one));
        one.slices().forEach(slice -> positions.put(slice.partition(), slice.to()));
    }

    private void check(Batch batch) {
        for (Slice slice : batch.slices()) {
            if (positions.getOrDefault(slice.partition(), 0L) != slice.from()) {
                throw new PositionMoved();
            }
        }
    }

    private void failIfAway() {
        if (away) {
            throw sql("08006");
        }
    }
}
