package uk.conduit.consolidation.service.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.service.intake.Load.Fate;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.TopicName;

/** Pairs of children of whom two agencies speak without a pause, and people who say that a pair is one child or is not. */
final class Pairs {

    static final Agency ONE = Agency.POLICE;
    static final Agency OTHER = Agency.SOCIAL_CARE;

    private static final int MOST_EVENTS = 12;
    private static final int MOST_PAUSE = 60;

    private final UnderLoad hubs;
    private final Places places;
    private final int pairs;
    private final Random random;
    private final RegisteredWire wire;
    private final Instant begun = Instant.now().minusSeconds(3_600);
    private final List<Sent> sent = new ArrayList<>();
    private final Map<Integer, Boolean> lastSaid = new TreeMap<>();
    private int number;

    /**
     * Where their events go.
     *
     * @param one the partition of the one agency's topic
     * @param other the partition of the other's
     */
    record Places(int one, int other) {}

    private record Sent(EventId event, Future<RecordMetadata> at) {}

    Pairs(UnderLoad hubs, Places places, int pairs, long seed) {
        this.hubs = hubs;
        this.places = places;
        this.pairs = pairs;
        this.random = new Random(seed);
        this.wire = new RegisteredWire(hubs.site().registryUrl());
    }

    static SubjectRef one(int pair) {
        return new SubjectRef(ONE, "P" + pair);
    }

    static SubjectRef other(int pair) {
        return new SubjectRef(OTHER, "S" + pair);
    }

    /** What was last said of each pair: whether it is one child. */
    Map<Integer, Boolean> lastSaid() {
        return lastSaid;
    }

    /** Somebody says of a pair what was not said of it before, among events of it and of others. */
    void sayOneThing() throws InterruptedException {
        int pair = random.nextInt(pairs);
        events(pair);
        boolean same = !lastSaid.getOrDefault(pair, false);
        lastSaid.put(pair, same);
        EventFixture decision = EventFixture.unit(one(pair).ownChildId().toString(), "d-" + number++)
                .at(begun.plusSeconds(number));
        Object detail = same ? Details.same(one(pair), other(pair)) : Details.different(one(pair), other(pair));
        send(decision, detail, null);
        events(pair);
        Thread.sleep(random.nextInt(MOST_PAUSE));
    }

    private void events(int pair) {
        int count = 2 + random.nextInt(MOST_EVENTS);
        for (int i = 0; i < count; i++) {
            int of = random.nextInt(3) > 0 ? pair : random.nextInt(pairs);
            String name = "Ada" + "abcdefgh".charAt(of);
            String id = "e-" + number++;
            if (random.nextBoolean()) {
                EventFixture event = EventFixture.police(one(of).reference(), id)
                        .at(begun.plusSeconds(number))
                        .known(name, "Example", "2012-03-04");
                send(event, Details.investigation("I" + random.nextInt(5)), places.one());
            } else {
                // Other details, so that no rule joins what only people may.
                EventFixture event = EventFixture.socialCare(other(of).reference(), id)
                        .at(begun.plusSeconds(number))
                        .known("Eve" + "abcdefgh".charAt(of), "Sample", "2009-01-01");
                send(event, Details.contact("C" + random.nextInt(5)), places.other());
            }
        }
    }

    private void send(EventFixture event, Object detail, @Nullable Integer partition) {
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        String topic = TopicName.caseEvents(event.agency()).value();
        sent.add(new Sent(
                event.id(),
                hubs.producer().send(new ProducerRecord<>(topic, partition, key, wire.bytes(event.saying(detail))))));
    }

    /** All of it, when it has been acknowledged. */
    List<Published> published() throws ExecutionException, InterruptedException {
        List<Published> published = new ArrayList<>();
        for (Sent each : sent) {
            RecordMetadata at = each.at().get();
            published.add(new Published(
                    "%s %d %d".formatted(at.topic(), at.partition(), at.offset()), Fate.AN_EVENT, each.event()));
        }
        return published;
    }
}
