package uk.conduit.consolidation.service.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.service.intake.Dispatches.Sent;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.TopicName;

/** Publishes events without a pause until it is told to stop: new ones, repeated ones, and records that are none. */
final class Load {

    private static final int CHILDREN = 90;
    private static final int AT_A_TIME = 8;
    private static final long PAUSE_MILLIS = 90;

    private final KafkaProducer<byte[], byte[]> producer;
    private final RegisteredWire wire;
    private final Random random;
    private final Dispatches dispatches;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> good = new ArrayList<>();
    private final List<EventId> ids = new ArrayList<>();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong offered = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("load").unstarted(this::run);
    private volatile boolean wanted = true;
    private volatile boolean unknownSchemas = true;
    private volatile long pause = PAUSE_MILLIS;
    private boolean twice;

    /** What must become of a record. */
    enum Fate {
        AN_EVENT,
        REPEATED,
        REJECTED
    }

    /**
     * A record that was acknowledged.
     *
     * @param place topic, partition and offset, as the ledger names it
     * @param fate what must become of it
     * @param event the event it holds; null if it holds none
     */
    record Published(String place, Fate fate, @Nullable EventId event) {}

    private record Attempt(Fate fate, @Nullable EventId event, Future<RecordMetadata> sent) {}

    Load(KafkaProducer<byte[], byte[]> producer, RegisteredWire wire, long seed) {
        this.producer = producer;
        this.wire = wire;
        this.random = new Random(seed);
        this.dispatches = new Dispatches(random, CHILDREN, Instant.now().minusSeconds(600), false);
    }

    Load start() {
        thread.start();
        return this;
    }

    /** Leaves more time between records, where a hub is seldom there to read them. */
    Load slowly() {
        pause = 4 * PAUSE_MILLIS;
        return this;
    }

    /** From now on no record names a schema that there is not: only the registry could say so of it. */
    void ofKnownSchemas() {
        unknownSchemas = false;
    }

    /** How many records have been given to be sent, whether or not they were acknowledged. */
    long offered() {
        return offered.get();
    }

    /** How many records have been acknowledged. */
    long published() {
        return published.get();
    }

    /** Stops, and answers what was acknowledged. */
    List<Published> stop() throws InterruptedException {
        wanted = false;
        thread.join();
        return attempts.stream().map(Load::published).toList();
    }

    private static Published published(Attempt attempt) {
        try {
            RecordMetadata at = attempt.sent().get();
            String place = "%s %d %d".formatted(at.topic(), at.partition(), at.offset());
            return new Published(place, attempt.fate(), attempt.event());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker did not take a record", e);
        }
    }

    private void run() {
        while (wanted) {
            for (int i = 0; i < AT_A_TIME; i++) {
                one();
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void one() {
        int kind = good.size() < 50 ? 99 : random.nextInt(100);
        if (kind < 3) {
            send(bad(good.get(random.nextInt(good.size()))), Fate.REJECTED, null);
        } else if (kind < 5) {
            send(otherContent(), Fate.REJECTED, null);
        } else if (kind < 15) {
            int any = random.nextInt(good.size());
            send(good.get(any), Fate.REPEATED, ids.get(any));
        } else {
            Sent next = dispatches.next();
            ProducerRecord<byte[], byte[]> record = record(next.event(), wire.bytes(next.record()));
            good.add(record);
            ids.add(next.event().id());
            send(record, Fate.AN_EVENT, next.event().id());
        }
    }

    private ProducerRecord<byte[], byte[]> bad(ProducerRecord<byte[], byte[]> like) {
        byte[] value = like.value();
        return switch (random.nextInt(unknownSchemas ? 5 : 3)) {
            case 0 -> record(like, null);
            case 1 -> record(like, "not a record".getBytes(StandardCharsets.UTF_8));
            case 2 -> record(like, Arrays.copyOf(value, value.length / 2));
            case 3 -> record(like, Wire.frame(1_000_000 + random.nextInt(3), value));
            default -> {
                EventFixture event =
                        EventFixture.police("P1", "b-" + good.size()).sayingItIsFrom("social-care");
                yield record(event, wire.bytes(event.saying(Details.investigation("I0"))));
            }
        };
    }

    /** Two events under one id: the second is told and not taken. */
    private ProducerRecord<byte[], byte[]> otherContent() {
        EventFixture event = EventFixture.police("P0", "twice");
        if (!twice) {
            twice = true;
            ProducerRecord<byte[], byte[]> first = record(event, wire.bytes(event.saying(Details.investigation("I0"))));
            good.add(first);
            ids.add(event.id());
            send(first, Fate.AN_EVENT, event.id());
        }
        return record(event, wire.bytes(event.saying(Details.investigation("other-" + random.nextInt(9)))));
    }

    private static ProducerRecord<byte[], byte[]> record(EventFixture event, byte[] value) {
        return new ProducerRecord<>(
                TopicName.caseEvents(event.agency()).value(), event.key().getBytes(StandardCharsets.UTF_8), value);
    }

    private static ProducerRecord<byte[], byte[]> record(ProducerRecord<byte[], byte[]> like, byte @Nullable [] value) {
        return new ProducerRecord<>(like.topic(), like.key(), value);
    }

    private void send(ProducerRecord<byte[], byte[]> record, Fate fate, @Nullable EventId event) {
        offered.incrementAndGet();
        attempts.add(new Attempt(
                fate, event, producer.send(record, (at, failed) -> published.addAndGet(failed == null ? 1 : 0))));
    }

    static List<Agency> agencies() {
        return List.of(Agency.POLICE, Agency.SOCIAL_CARE, Agency.UNIT);
    }
}
