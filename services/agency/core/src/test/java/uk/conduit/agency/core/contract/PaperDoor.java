package uk.conduit.agency.core.contract;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.inlet.Acknowledged;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.Receipts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.Sent;

/** A door's whole pipe but for the servers: what is published is acknowledged at once and forgotten. */
final class PaperDoor {

    /** The largest submission it takes. */
    static final long LIMIT = 512L * 1024 * 1024;

    /** Few, so that what is remembered to tell what is unchanged is full before a submission is long. */
    private static final int REMEMBERED = 100;

    private final NativeFormat<?> format;
    private final Inlet inlet;
    private final Submission submission;

    PaperDoor(Agency agency, NativeFormat<?> format, @Nullable Instant extractedAt, Instant receivedAt) {
        this.format = format;
        this.submission = new Submission(agency, RecordFixture.SYSTEM, extractedAt, receivedAt);
        this.inlet = new Inlet(agency, new Forgetting(), new Acknowledged(REMEMBERED), new SimpleMeterRegistry());
    }

    Submission submission() {
        return submission;
    }

    /** The receipts of a submission. */
    List<Receipt> send(byte[] bytes) throws IOException {
        return send(new ByteArrayInputStream(bytes), LIMIT);
    }

    /** The receipts of a submission that may have this many bytes. */
    List<Receipt> send(InputStream bytes, long limit) throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        send(bytes, limit, receipts::add);
        return receipts;
    }

    /** Hands on each receipt. */
    void send(InputStream bytes, long limit, Consumer<Receipt> receipts) throws IOException {
        inlet.receive(format, bytes, limit, submission, new Receipts() {
            @Override
            public void accept(Receipt receipt) {
                receipts.accept(receipt);
            }

            @Override
            public void flush() {}
        });
    }

    private static final class Forgetting implements EventPublisher {

        @Override
        public CompletableFuture<Sent> publish(TopicName topic, String key, SpecificRecord event) {
            return CompletableFuture.completedFuture(new Sent.Acknowledged(0, 0));
        }

        @Override
        public CompletableFuture<Sent> publish(TopicName topic, int partition, String key, SpecificRecord event) {
            return publish(topic, key, event);
        }

        @Override
        public OptionalInt partitions(TopicName topic) {
            return OptionalInt.of(1);
        }

        @Override
        public void flush() {}
    }
}
