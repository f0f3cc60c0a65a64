package uk.conduit.platform.messaging.intake;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The next records of one partition.
 *
 * @param partition the partition
 * @param from the offset at which the slice begins: where the one before it ended
 * @param records the records in their order, at least one
 */
public record Slice(SourcePartition partition, long from, List<ConsumerRecord<byte[], byte[]>> records) {

    /**
     * Checks the offsets.
     *
     * @throws IllegalArgumentException if there is no record, or the first lies before the slice's begin
     */
    public Slice {
        records = List.copyOf(records);
        if (records.isEmpty() || records.getFirst().offset() < from) {
            throw new IllegalArgumentException("A slice holds the records behind its begin");
        }
    }

    /** The offset at which the next slice begins. */
    public long to() {
        return records.getLast().offset() + 1;
    }

    /** How many offsets of the slice hold no record, as in a topic somebody writes transactions to. */
    public long vacant() {
        return to() - from - records.size();
    }

    /** The first records of this slice. */
    public Slice first(int count) {
        return new Slice(partition, from, records.subList(0, count));
    }

    /** The slice behind the first records. */
    public Slice behind(int count) {
        return new Slice(partition, records.get(count - 1).offset() + 1, records.subList(count, records.size()));
    }

    /** Where it lies: the records are about children. */
    @Override
    public String toString() {
        return partition + "[" + from + "," + to() + ")";
    }
}
