package uk.conduit.platform.messaging.intake;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What goes wrong between the broker and a reader, outside of any batch. Nothing is skipped: the partition waits, visibly,
 * until somebody has mended it.
 */
final class Troubles implements CommonErrorHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(Troubles.class);
    private static final long BREATH_MILLIS = 1_000;

    private final Placement placement;
    private final HeldBack heldBack;
    private final IntakeStatus status;
    private final String reader;

    Troubles(String reader, Placement placement, HeldBack heldBack, IntakeStatus status) {
        this.reader = reader;
        this.placement = placement;
        this.heldBack = heldBack;
        this.status = status;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (thrown instanceof OffsetOutOfRangeException outOfRange) {
            outOfRange.partitions().forEach(partition -> outOfRange(partition, consumer));
            return;
        }
        status.waits(reader, "broker");
        LOGGER.atError()
                .addKeyValue("reader", reader)
                .addKeyValue("exception", thrown.getClass().getName())
                .log("The broker cannot be read");
        breathe();
    }

    /** Either the partition was only parked at its begin while the store was away, or its records are gone. */
    private void outOfRange(TopicPartition partition, Consumer<?, ?> consumer) {
        if (placement.parked(partition)) {
            placement.seek(partition, consumer);
        } else {
            LOGGER.atError().addKeyValue("partition", partition).log("The topic no longer holds the next record");
            heldBack.hold(partition, "records that the topic no longer holds");
        }
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        // The listener deals with its own failures; what comes here is a fault of ours, and no record may be lost by
        // it.
        LOGGER.atError()
                .addKeyValue("reader", reader)
                .addKeyValue("exception", thrown.getClass().getName())
                .log("The reader itself failed");
        records.partitions().forEach(partition -> {
            consumer.seek(partition, records.records(partition).getFirst().offset());
            heldBack.hold(partition, "the reader itself");
        });
    }

    private static void breathe() {
        try {
            Thread.sleep(BREATH_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
