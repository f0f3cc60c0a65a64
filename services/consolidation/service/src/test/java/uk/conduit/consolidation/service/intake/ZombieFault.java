package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.service.intake.Trap.Point;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;

/**
 * A hub is stopped (SIGSTOP) in the middle of a batch, with that batch in its hands. Another takes its partitions and reads
 * past it; then the first wakes (SIGCONT) and goes on as if no time had passed. What it does then comes to nothing, once
 * it has lost its partitions, and it reads again when it is alone.
 *
 * <p>In mid COPY alone the other cannot read past it: the database hears no time-out while it waits for rows, so what the
 * stopped hub has in its hands stays there until it wakes, and then counts.
 *
 * <p>{@code -Dconduit.rounds=<number>} does that at each
 * point so many times, and {@code -Dconduit.seconds=<number>} is how long it sleeps at least.
 */
class ZombieFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 1);
    private static final int SECONDS = Integer.getInteger("conduit.seconds", 25);
    private static final List<Point> POINTS =
            List.of(Point.AFTER_POLL, Point.IN_MID_COPY, Point.BEFORE_COMMIT, Point.AFTER_COMMIT);
    private static final int READERS = 2;
    private static final String NAME = "zombie";

    @Test
    void aHubThatWakesTooLateAppliesNothingTwiceAndRecovers() throws Exception {
        // Given
        try (UnderLoad hubs = UnderLoad.of(Site.of(SERVERS), SERVERS.database(), SEED)) {
            HubProcess hub = hubs.hub(NAME, 50);
            hubs.load().slowly().start();
            try (WatchedHub watched = new WatchedHub(hubs.site(), hub);
                    ServiceProcess zombie = watched.start();
                    ServiceProcess other = hub.start()) {

                // When
                for (int round = 0; round < ROUNDS * POINTS.size(); round++) {
                    stopAndWake(POINTS.get(round % POINTS.size()), hubs, hub, watched.trap(), zombie);
                    Faults.progress("ZombieFault", round + 1, ROUNDS * (long) POINTS.size());
                }
                awaitMembers(hubs, hub, 2 * READERS);
                other.kill();
                hubs.awaitCaughtUp(UnderLoad.PATIENCE);
                Verdict verdict = hubs.end();

                // Then
                long late = late(hub);
                assertThat(zombie.isAlive()).as("seed %d", SEED).isTrue();
                assertThat(late).as("late, seed %d", SEED).isPositive();
                verdict.holds(hub);
                verdict.tell(
                        "ZombieFault",
                        Map.of(
                                "stops",
                                ROUNDS * POINTS.size(),
                                "seconds each at least",
                                SECONDS,
                                "late batches",
                                late));
            }
        }
    }

    private static void stopAndWake(Point point, UnderLoad hubs, HubProcess hub, Trap trap, ServiceProcess zombie)
            throws Exception {
        String place = "%s, seed %d".formatted(point, SEED);
        awaitMembers(hubs, hub, 2 * READERS);
        long batches = trap.batches();
        await(place).atMost(UnderLoad.PATIENCE).until(() -> trap.batches() > batches + 2);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        trap.set(point, () -> {
            zombie.signal("STOP");
            stopped.countDown();
            sleepUntil(woken);
        });
        assertThat(stopped.await(UnderLoad.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(place)
                .isTrue();
        long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        awaitMembers(hubs, hub, READERS);
        if (point != Point.IN_MID_COPY) {
            // Also past what the zombie has in its hands: the database frees it from a transaction that stalls.
            hubs.awaitCaughtUp(UnderLoad.PATIENCE);
        }
        TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
        zombie.signal("CONT");
        woken.countDown();
        hubs.awaitCaughtUp(UnderLoad.PATIENCE);
    }

    private static void sleepUntil(CountDownLatch woken) throws IOException {
        try {
            woken.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void awaitMembers(UnderLoad hubs, HubProcess hub, int count) {
        await("seed " + SEED)
                .atMost(UnderLoad.PATIENCE)
                .until(() -> hubs.members(hub).size() == count);
    }

    /** How often a hub found that another had moved its position, and did nothing. */
    private static long late(HubProcess hub) throws IOException {
        try (var lines = Files.lines(hub.log())) {
            return lines.filter(line -> line.contains("A position was moved by another reader"))
                    .count();
        }
    }
}
