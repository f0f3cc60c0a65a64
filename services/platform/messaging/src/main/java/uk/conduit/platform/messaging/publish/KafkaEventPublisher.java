package uk.conduit.platform.messaging.publish;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.platform.kernel.TopicName;

/**
 * Publishes through one idempotent Kafka producer, which any number of threads share. A producer that a failure has made
 * useless (a refused password, a fence) is replaced by a new one at the next call, so that the service heals once the
 * cause is mended.
 */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(KafkaEventPublisher.class);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final Supplier<Producer<String, SpecificRecord>> factory;
    private @Nullable Line current;

    /** A producer, and whether a failure has ended its usefulness. */
    private record Line(Producer<String, SpecificRecord> producer, AtomicBoolean ended) {
        void note(Throwable failure) {
            if (failure instanceof InterruptException) {
                Thread.currentThread().interrupt();
            }
            if (Failure.endsProducer(failure)) {
                ended.set(true);
            }
        }
    }

    /** Publishes with {@linkplain ProducerSettings complete settings}. */
    public KafkaEventPublisher(Map<String, Object> settings) {
        this(() -> new KafkaProducer<>(settings));
    }

    KafkaEventPublisher(Supplier<Producer<String, SpecificRecord>> factory) {
        PublishedLanguage.trust();
        this.factory = factory;
    }

    @Override
    public CompletableFuture<Sent> publish(TopicName topic, String key, SpecificRecord event) {
        return send(new ProducerRecord<>(topic.value(), key, event));
    }

    @Override
    public CompletableFuture<Sent> publish(TopicName topic, int partition, String key, SpecificRecord event) {
        return send(new ProducerRecord<>(topic.value(), partition, key, event));
    }

    private CompletableFuture<Sent> send(ProducerRecord<String, SpecificRecord> message) {
        CompletableFuture<Sent> sent = new CompletableFuture<>();
        Line line;
        try {
            line = line();
        } catch (KafkaException cannotStart) {
            // No broker's name resolves, for one: as temporary as any other absence.
            return CompletableFuture.completedFuture(Failure.of(cannotStart, message.value()));
        }
        try {
            Future<RecordMetadata> _ = line.producer()
                    .send(
                            message,
                            (written, failure) -> sent.complete(
                                    failure == null
                                            ? new Sent.Acknowledged(written.partition(), written.offset())
                                            : failed(failure, message, line)));
        } catch (RuntimeException failure) {
            sent.complete(failed(failure, message, line));
        }
        return sent;
    }

    private static Sent failed(Throwable failure, ProducerRecord<String, SpecificRecord> message, Line line) {
        line.note(failure);
        Sent sent = Failure.of(failure, message.value());
        LOGGER.atWarn()
                .addKeyValue("topic", message.topic())
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("outcome", sent.getClass().getSimpleName())
                .log("An event was not acknowledged");
        return sent;
    }

    @Override
    public OptionalInt partitions(TopicName topic) {
        Line line;
        try {
            line = line();
        } catch (KafkaException _) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(line.producer().partitionsFor(topic.value()).size());
        } catch (RuntimeException failure) {
            line.note(failure);
            LOGGER.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("failure", failure.getClass().getName())
                    .log("The partitions of a topic could not be read");
            return OptionalInt.empty();
        }
    }

    @Override
    public void flush() {
        Line line;
        synchronized (this) {
            line = current;
        }
        if (line != null) {
            line.producer().flush();
        }
    }

    private synchronized Line line() {
        Line line = current;
        if (line != null && line.ended().get()) {
            line.producer().close(Duration.ZERO);
            line = null;
        }
        if (line == null) {
            line = new Line(factory.get(), new AtomicBoolean());
            current = line;
        }
        return line;
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.producer().close(PATIENCE_AT_CLOSE);
        }
    }
}
