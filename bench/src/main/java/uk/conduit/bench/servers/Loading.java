package uk.conduit.bench.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import uk.conduit.assembly.sandbox.Servers;
import uk.conduit.bench.events.CompleteFeeds;
import uk.conduit.bench.events.Dispatch;
import uk.conduit.bench.events.Role;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.KafkaEventPublisher;
import uk.conduit.platform.messaging.publish.ProducerSettings;
import uk.conduit.platform.messaging.publish.Sent;

/**
 * Publishes events as the doors do: each agency's under the name of its own door, with the doors' producer, serialiser and
 * settings. It is not measured.
 */
public final class Loading implements AutoCloseable {

    private static final String SERIALISER = "/conduit-serialiser.properties";
    private static final String PREFIX = "conduit.kafka.producer.";
    private static final int IN_FLIGHT = 4_000;
    private static final int TOLD_EVERY = 1_000;

    private final Servers servers;
    private final Map<Agency, KafkaEventPublisher> publishers = new HashMap<>();

    /** Publishes to these servers. */
    public Loading(Servers servers) {
        this.servers = servers;
    }

    /**
     * What was loaded.
     *
     * @param roles how many events of each role there are
     * @param last for each partition that holds any, by topic, hyphen and number, its last record
     */
    public record Loaded(Map<Role, Long> roles, Map<String, Last> last) {}

    /**
     * The last record of a partition.
     *
     * @param event its event
     * @param offset where it lies
     */
    public record Last(EventId event, long offset) {}

    /** Publishes all of them, in their order for each child, and returns when the last is acknowledged. */
    public Loaded load(Stream<Dispatch> dispatches, LongConsumer progress) {
        return load(dispatches, publishers(), progress);
    }

    /** Says of every agency that everything between two moments has been sent. */
    public void state(Instant from, Instant to, Clock clock) {
        publishers().forEach((agency, publisher) -> CompleteFeeds.state(agency, publisher, from, to, clock));
    }

    /** One of each agency for as long as there is anything to load, as a door has one. */
    private Map<Agency, KafkaEventPublisher> publishers() {
        Topics.AGENCIES.forEach(agency -> publishers.computeIfAbsent(agency, this::publisher));
        return publishers;
    }

    @Override
    public void close() {
        publishers.values().forEach(KafkaEventPublisher::close);
    }

    private static Loaded load(
            Stream<Dispatch> dispatches, Map<Agency, KafkaEventPublisher> publishers, LongConsumer progress) {
        Map<Role, Long> roles = new EnumMap<>(Role.class);
        Map<String, Last> last = new TreeMap<>();
        AtomicReference<@Nullable Sent> failed = new AtomicReference<@Nullable Sent>();
        Semaphore room = new Semaphore(IN_FLIGHT);
        Iterator<Dispatch> each = dispatches.iterator();
        for (long number = 0; each.hasNext() && failed.get() == null; number++) {
            Dispatch dispatch = each.next();
            roles.merge(dispatch.role(), 1L, Long::sum);
            room.acquireUninterruptibly();
            KafkaEventPublisher publisher = publishers.get(dispatch.agency());
            if (publisher == null) {
                throw new IllegalStateException("No door of " + dispatch.agency());
            }
            CompletableFuture<Void> _ = publisher
                    .publish(TopicName.caseEvents(dispatch.agency()), dispatch.key(), dispatch.event())
                    .thenAccept(sent -> {
                        note(dispatch, sent, last, failed);
                        room.release();
                    });
            if (number % TOLD_EVERY == 0) {
                progress.accept(number);
            }
        }
        room.acquireUninterruptibly(IN_FLIGHT);
        Sent failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("An event was not acknowledged: " + failure);
        }
        return new Loaded(roles, last);
    }

    private static void note(
            Dispatch dispatch, Sent sent, Map<String, Last> last, AtomicReference<@Nullable Sent> failed) {
        if (sent instanceof Sent.Acknowledged at) {
            String partition = TopicName.caseEvents(dispatch.agency()) + "-" + at.partition();
            synchronized (last) {
                last.merge(
                        partition,
                        new Last(dispatch.id(), at.offset()),
                        (one, other) -> one.offset() > other.offset() ? one : other);
            }
        } else {
            failed.compareAndSet(null, sent);
        }
    }

    private KafkaEventPublisher publisher(Agency agency) {
        Map<String, String> configured = new HashMap<>();
        serialiser().forEach((name, value) -> configured.put(name.toString(), value.toString()));
        servers.kafka(agency + "-door").forEach((name, value) -> configured.put(name, value.toString()));
        // A door gives up soon, because somebody waits for its answer; here nobody does.
        configured.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "60000");
        configured.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "120000");
        configured.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "30000");
        return new KafkaEventPublisher(ProducerSettings.complete(
                configured, URI.create(servers.running().addresses().registry())));
    }

    /** The settings that the doors import, by the producer's own names. */
    private static Map<Object, Object> serialiser() {
        Properties properties = new Properties();
        try (InputStream in = KafkaEventPublisher.class.getResourceAsStream(SERIALISER)) {
            if (in == null) {
                throw new IllegalStateException("No " + SERIALISER);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Object, Object> named = new HashMap<>();
        properties.forEach((name, value) -> named.put(name.toString().substring(PREFIX.length()), value));
        return named;
    }
}
