package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.service.intake.Trap.Point;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;

/**
 * What {@link KilledHubIT} does at random moments, done at exact points of a batch: a proxy that understands what passes
 * kills the process there, and the message it stands at is never passed on. {@code -Dconduit.seed=<seed>} draws the same
 * order of points, {@code -Dconduit.rounds=<number>} goes over all points so many times.
 */
class ExactKillsFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 1);
    private static final int SMALL_BATCH = 25;
    private static final String NAME = "killed-exactly";
    private static final String GROUP = "consolidation." + NAME;
    private static final Duration QUICKLY = Duration.ofMillis(20);

    private final Random random = new Random(SEED);

    /** Where the store stood when the trap sprang, and before the batch that was being committed. */
    private record Stood(AtomicLong now, AtomicLong before) {}

    @Test
    void losesNothingAndDoublesNothingWhereverInABatchItIsKilled() throws Exception {
        // Given
        try (UnderLoad hubs = UnderLoad.of(Site.of(SERVERS), SERVERS.database(), SEED)) {
            // One reader, so that no other batch is under way at the point.
            HubProcess hub = hubs.hub(NAME, SMALL_BATCH).with(Map.of("CONDUIT_CONSOLIDATION_READERS", "1"));
            hubs.load().slowly().start();
            List<Point> points = points();

            // When
            for (int kill = 0; kill < points.size(); kill++) {
                try (WatchedHub watched = new WatchedHub(hubs.site(), hub)) {
                    killAt(points.get(kill), watched, hubs.store());
                }
                Faults.progress("ExactKillsFault", kill + 1, points.size());
            }
            Verdict verdict = hubs.end(hub);

            // Then
            verdict.holds(hub);
            verdict.tell("ExactKillsFault", Map.of("kills", points.size(), "points", Point.values().length));
        }
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Point> all = new ArrayList<>(List.of(Point.values()));
            Collections.shuffle(all, random);
            points.addAll(all);
        }
        return points;
    }

    /** Now and then the first batch of a life. */
    private void killAt(Point point, WatchedHub watched, HubFixture store) throws Exception {
        Stood stood = new Stood(new AtomicLong(), new AtomicLong());
        int batches = random.nextInt(4);
        Trap trap = watched.trap();
        try (ServiceProcess process = watched.start()) {
            await().pollInterval(QUICKLY).atMost(UnderLoad.PATIENCE).until(() -> trap.batches() >= batches);
            if (point == Point.AFTER_COMMIT) {
                trap.set(Point.BEFORE_COMMIT, () -> {
                    stood.before().set(Verdict.position(store));
                    setToKill(point, trap, process, stood, store);
                });
            } else {
                setToKill(point, trap, process, stood, store);
            }
            await("%s, seed %d".formatted(point, SEED))
                    .pollInterval(QUICKLY)
                    .atMost(UnderLoad.PATIENCE)
                    .until(() -> !process.isAlive());
        }
        await().atMost(UnderLoad.PATIENCE).until(() -> connections(store) == 0);
        standsWhereItMust(point, stood, store);
    }

    private static void setToKill(Point point, Trap trap, ServiceProcess process, Stood stood, HubFixture store) {
        trap.set(point, () -> {
            stood.now().set(Verdict.position(store));
            process.kill();
            throw new IOException("killed");
        });
    }

    /** A point means what its name says: what was committed is there, and what was not is not. */
    private static void standsWhereItMust(Point point, Stood stood, HubFixture store) throws Exception {
        long stands = Verdict.position(store);
        String place = "%s, seed %d".formatted(point, SEED);
        assertThat(stands).as(place).isEqualTo(stood.now().get());
        switch (point) {
            case AFTER_POLL, IN_MID_COPY, BEFORE_COMMIT -> {}
            case AFTER_COMMIT ->
                assertThat(stands).as(place).isGreaterThan(stood.before().get());
            case BEFORE_OFFSETS -> assertThat(stands).as(place).isGreaterThan(told());
        }
    }

    /** How far the broker has been told that the hub has read. */
    private static long told() throws Exception {
        return SERVERS
                .kafka()
                .admin()
                .listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .values()
                .stream()
                .mapToLong(it -> it.offset())
                .sum();
    }

    private static long connections(HubFixture store) {
        return store.jdbc
                .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = 'conduit-consolidation'")
                .query(Long.class)
                .single();
    }
}
