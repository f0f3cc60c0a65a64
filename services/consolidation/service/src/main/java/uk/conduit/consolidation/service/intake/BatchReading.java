package uk.conduit.consolidation.service.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.service.store.LedgerEntries.Bytes;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.messaging.intake.Batch;
import uk.conduit.platform.messaging.intake.Slice;
import uk.conduit.platform.messaging.intake.SourcePartition;
import uk.conduit.platform.messaging.wire.RegistryAway;

/** Reads whole batches. A record whose schema cannot be asked for holds up its own partition, and no other. */
final class BatchReading {

    private final RecordReader reader;

    BatchReading(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * A record as it came and what it turned out to be.
     *
     * @param offset its offset
     * @param appended when the broker received it
     * @param bytes its key and value
     * @param read what it is
     */
    record Item(long offset, Instant appended, Bytes bytes, ReadRecord read) {}

    /**
     * The records of one partition.
     *
     * @param partition the partition
     * @param from the offset at which the stretch begins
     * @param to the offset at which it ends
     * @param items its records
     */
    record Stretch(SourcePartition partition, long from, long to, List<Item> items) {
        Agency agency() {
            return partition.topic().publisher();
        }
    }

    /**
     * What could be read.
     *
     * @param stretches what was read, each with at least one record
     * @param heldUp partitions whose next record could not be, by its offset
     */
    record Read(List<Stretch> stretches, Map<SourcePartition, Long> heldUp) {}

    Read read(Batch batch) {
        List<Stretch> stretches = new ArrayList<>();
        Map<SourcePartition, Long> heldUp = new TreeMap<>();
        for (Slice slice : batch.slices()) {
            Agency agency = slice.partition().topic().publisher();
            List<Item> items = new ArrayList<>(slice.records().size());
            long to = slice.to();
            for (ConsumerRecord<byte[], byte[]> record : slice.records()) {
                try {
                    items.add(item(agency, record));
                } catch (RegistryAway away) {
                    to = record.offset();
                    heldUp.put(slice.partition(), to);
                    break;
                }
            }
            if (!items.isEmpty()) {
                stretches.add(new Stretch(slice.partition(), slice.from(), to, items));
            }
        }
        return new Read(stretches, heldUp);
    }

    /** The one record of a batch that the store can never take. */
    static Stretch refused(Batch one, String sqlState) {
        Slice slice = one.slices().getFirst();
        ConsumerRecord<byte[], byte[]> record = slice.records().getFirst();
        ReadRecord refused = ReadRecord.Aside.notStorable(sqlState);
        return new Stretch(slice.partition(), slice.from(), slice.to(), List.of(item(record, refused)));
    }

    private Item item(Agency agency, ConsumerRecord<byte[], byte[]> record) {
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        return item(record, reader.read(agency, record.key(), record.value(), appended));
    }

    private static Item item(ConsumerRecord<byte[], byte[]> record, ReadRecord read) {
        Bytes bytes = new Bytes(record.key(), record.value());
        return new Item(record.offset(), Instant.ofEpochMilli(record.timestamp()), bytes, read);
    }

    /** Stands for the subject whose reference the key is; null for a key that can be no reference. */
    static @Nullable UUID subject(Agency agency, byte @Nullable [] key) {
        if (key == null) {
            return null;
        }
        try {
            String reference = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
            return new SubjectRef(agency, reference).ownChildId().value();
        } catch (CharacterCodingException | IllegalArgumentException noReference) {
            return null;
        }
    }
}
