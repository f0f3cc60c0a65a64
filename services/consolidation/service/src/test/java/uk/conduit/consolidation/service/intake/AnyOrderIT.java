package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.service.intake.Dispatches.Sent;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;

/**
 * What {@link AnyOrderPropertyTest} says of the model, of the real store: whatever the order, the repetitions and the
 * batches, and however far the kept pictures have come, the same events give the same children and the same briefing, byte
 * for byte.
 */
class AnyOrderIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final int CASES = Integer.getInteger("conduit.cases", 40);
    private static final int ORDERS = 3;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static HubFixture hub;

    /** What came before the cut, and what since. */
    private record Story(List<Sent> early, List<Sent> late) {

        static Story of(Random random) {
            List<Sent> all = new ArrayList<>(new Dispatches(random, 3, EventFixture.NOON, true).some(16));
            Collections.shuffle(all, random);
            int cut = random.nextInt(all.size());
            return new Story(List.copyOf(all.subList(0, cut)), List.copyOf(all.subList(cut, all.size())));
        }

        /** In another order on either side of the cut; what came early may come again late. */
        Story other(Random random) {
            List<Sent> otherEarly = new ArrayList<>(early);
            List<Sent> otherLate = new ArrayList<>(late);
            early.stream().filter(it -> random.nextInt(8) == 0).forEach(otherEarly::add);
            early.stream().filter(it -> random.nextInt(8) == 0).forEach(otherLate::add);
            late.stream().filter(it -> random.nextInt(8) == 0).forEach(otherLate::add);
            Collections.shuffle(otherEarly, random);
            Collections.shuffle(otherLate, random);
            return new Story(otherEarly, otherLate);
        }
    }

    /** All that readers are given. */
    private record Told(List<String> children, List<String> briefing) {}

    /** Keeps pictures now and then, between two batches, or begins to and is late. */
    private static final class Keeper {

        static final Keeper NONE = new Keeper(null);

        private final @Nullable Random random;
        private KeepingPictures.@Nullable Prepared late;

        Keeper(@Nullable Random random) {
            this.random = random;
        }

        void perhaps() {
            if (random == null) {
                return;
            }
            switch (random.nextInt(6)) {
                case 0 -> hub.keepers.keeping().step();
                case 1 -> hub.keepPictures();
                case 2 -> late = hub.keepers.keeping().prepared();
                case 3 -> {
                    if (late != null) {
                        hub.keepers.keeping().write(late);
                    }
                }
                default -> {}
            }
        }
    }

    @BeforeAll
    static void start() {
        hub = new HubFixture(SERVERS.database());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void anyOrderAndAnyRepetitionGiveTheSameChildrenAndTheSameBriefing() {
        long first = Long.getLong("conduit.seed", 1);
        for (long seed = first; seed < first + CASES; seed++) {
            // Given
            Random random = new Random(seed);
            Story story = Story.of(random);
            Told expected = told(story, 1_000, Keeper.NONE);
            for (int order = 0; order < ORDERS; order++) {
                Story other = story.other(random);

                // When
                Told told = told(other, 1 + random.nextInt(4), new Keeper(random));

                // Then
                assertThat(told.children()).as("seed %d, order %d", seed, order).isEqualTo(expected.children());
                assertThat(told.briefing()).as("seed %d, order %d", seed, order).isEqualTo(expected.briefing());
                assertThat(hub.balances()).as("seed %d, order %d", seed, order).isTrue();
            }
            Faults.progress("AnyOrderIT", seed - first + 1, CASES);
        }
        Faults.found("AnyOrderIT", Map.of("seed", first, "cases", CASES, "ledger balances", hub.balances()));
    }

    @Test
    void twoWritersAtOnceGiveTheSameChildrenAndTheSameBriefing() {
        long first = Long.getLong("conduit.seed", 1);
        for (long seed = first; seed < first + CASES; seed++) {
            // Given
            Random random = new Random(seed);
            Story story = Story.of(random);
            Told expected = told(story, 1_000, Keeper.NONE);
            Story other = story.other(random);
            hub.empty();
            send(other.early());
            hub.keepers.meanwhile(() -> hub.consumeAtOnce(1 + random.nextInt(3)));
            Cut cut = hub.contents().cut();
            send(other.late());

            // When
            hub.keepers.meanwhile(() -> hub.consumeAtOnce(1 + random.nextInt(3)));

            // Then
            Told told = told(cut);
            assertThat(told.children()).as("seed %d", seed).isEqualTo(expected.children());
            assertThat(told.briefing()).as("seed %d", seed).isEqualTo(expected.briefing());
            assertThat(hub.balances()).as("seed %d", seed).isTrue();
            Faults.progress("AnyOrderIT, two writers", seed - first + 1, CASES);
        }
        Faults.found(
                "AnyOrderIT, two writers", Map.of("seed", first, "cases", CASES, "ledger balances", hub.balances()));
    }

    /** Clients in other languages choose partitions otherwise, and an agency may have two. */
    @Test
    void twoWritersAtOnceWithSubjectsOnEveryPartitionGiveTheSame() {
        long first = Long.getLong("conduit.seed", 1);
        for (long seed = first; seed < first + CASES / 2; seed++) {
            // Given
            Random random = new Random(seed);
            Story story = Story.of(random);
            Told expected = told(story, 1_000, Keeper.NONE);
            Story other = story.other(random);
            hub.empty();
            sendAnywhere(other.early(), random);
            hub.keepers.meanwhile(() -> hub.consumeAtOnce(1 + random.nextInt(3)));
            sendAnywhere(other.late(), random);

            // When
            hub.keepers.meanwhile(() -> hub.consumeAtOnce(1 + random.nextInt(3)));

            // Then
            assertThat(hub.children().lines().toList()).as("seed %d", seed).isEqualTo(expected.children());
            assertThat(hub.balances()).as("seed %d", seed).isTrue();
        }
    }

    private static void sendAnywhere(List<Sent> some, Random random) {
        some.forEach(sent -> hub.publish(
                HubFixture.partition(sent.event().agency(), random.nextInt(2)),
                sent.event().key(),
                hub.wire.bytes(sent.record())));
    }

    private static Told told(Story story, int atATime, Keeper keeper) {
        hub.empty();
        send(story.early());
        hub.consume(atATime, keeper::perhaps);
        Cut cut = hub.contents().cut();
        send(story.late());
        hub.consume(atATime, keeper::perhaps);
        return told(cut);
    }

    private static Told told(Cut before) {
        return new Told(
                hub.children().lines().toList(), hub.contents().briefing(before, HubFixture.RECEIVED.plusSeconds(60)));
    }

    private static void send(List<Sent> some) {
        some.forEach(sent -> hub.send(sent.event(), sent.record()));
    }
}
