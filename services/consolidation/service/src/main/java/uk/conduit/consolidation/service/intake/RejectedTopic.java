package uk.conduit.consolidation.service.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.consolidation.service.store.LedgerEntries.Bytes;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;

/**
 * Gives rejected records back to where their agency's people look. The headers hold the reason's code and the place alone.
 *
 * <p>It is done before the transaction commits, so that a record is never rejected without having been given back; after a
 * crash between the two it is given back twice, which does no harm.
 */
final class RejectedTopic {

    private static final Logger LOGGER = LoggerFactory.getLogger(RejectedTopic.class);
    private static final String REASON = "conduit-reason";
    private static final String PLACE = "conduit-place";
    private static final long PATIENCE_SECONDS = 12;

    private final Producer<byte[], byte[]> producer;

    RejectedTopic(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * A record that is rejected.
     *
     * @param agency whose it is
     * @param reason why, as a code
     * @param place where it came from, as {@code topic-partition@offset}
     * @param bytes the record as it came
     */
    record Rejected(Agency agency, String reason, String place, Bytes bytes) {}

    /**
     * Sends these records and waits until the broker has them all.
     *
     * @throws KafkaException if the broker does not take one of them
     */
    void give(List<Rejected> rejected) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        rejected.forEach(it -> sent.add(producer.send(record(it, it.bytes().value()))));
        for (int i = 0; i < sent.size(); i++) {
            if (!taken(sent.get(i))) {
                Rejected tooLarge = rejected.get(i);
                LOGGER.atWarn()
                        .addKeyValue("place", tooLarge.place())
                        .log("A rejected record is too large to be given back");
                taken(producer.send(record(tooLarge, null)));
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Rejected rejected, byte @Nullable [] value) {
        TopicName topic = TopicName.rejected(rejected.agency());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.value(), rejected.bytes().key(), value);
        record.headers().add(REASON, rejected.reason().getBytes(StandardCharsets.UTF_8));
        record.headers().add(PLACE, rejected.place().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Whether the broker has taken it; false if it is too large to be sent at all. */
    private static boolean taken(Future<RecordMetadata> sent) {
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new KafkaException("A rejected record could not be given back", failed.getCause());
        } catch (TimeoutException late) {
            throw new KafkaException("The broker did not take a rejected record in time", late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while giving a rejected record back", stopping);
        }
    }
}
