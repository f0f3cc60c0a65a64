package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServerHome;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TestDatabase;

/**
 * PostgreSQL is killed in mid load and stays away, then comes back and recovers. No record is rejected and none skipped
 * for it, the hub's process lives through it, and what has gathered is read much faster than it came.
 * {@code -Dconduit.seconds=<number>} is how long it stays away, {@code -Dconduit.rounds=<number>} how often; every second
 * time it is stopped in order.
 */
class DatabaseStoppedFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 1);
    private static final int SECONDS = Integer.getInteger("conduit.seconds", 30);
    private static final String NAME = "without_database";

    /** What has gathered is read at least so many times as fast as it came... */
    private static final int FASTER = 5;

    /** ...but for the time in which one partition is read again and another is yet to be asked for. */
    private static final long ASKING_MILLIS = 10_000;

    private final LoopbackPort port = LoopbackPort.free();
    private final Secret superuser = Secret.random();

    @Test
    void losesNothingWhileTheDatabaseIsAwayAndCatchesUpWhenItIsBack() throws Exception {
        // Given
        PostgresProcess postgres = start();
        Site site = Site.of(SERVERS).with(postgres);
        TestDatabase database = site.database(NAME);
        long millis = 0;
        try (UnderLoad hubs = UnderLoad.of(site, database, SEED)) {
            HubProcess hub = hubs.hub(NAME, 1_000);
            hubs.load().start();
            try (ServiceProcess process = hub.start()) {
                process.awaitReady(UnderLoad.PATIENCE);
                hubs.awaitCaughtUp(UnderLoad.PATIENCE);

                // When
                for (int round = 0; round < ROUNDS; round++) {
                    if (round % 2 == 0) {
                        postgres.kill();
                    } else {
                        postgres.close();
                    }
                    away(round);
                    postgres = start();
                    millis = Math.max(millis, caughtUp(hubs));
                }
                Verdict verdict = hubs.end();

                // Then
                assertThat(process.isAlive()).as("seed %d", SEED).isTrue();
                assertThat(millis)
                        .as("milliseconds, seed %d", SEED)
                        .isLessThanOrEqualTo(SECONDS * 1_000L / FASTER + ASKING_MILLIS);
                verdict.holds(hub);
                verdict.tell(
                        "DatabaseStoppedFault",
                        Map.of(
                                "times", ROUNDS,
                                "seconds away", SECONDS,
                                "milliseconds to catch up", millis,
                                "times as fast as records came", SECONDS * 1_000L / millis));
            }
        } finally {
            postgres.kill();
        }
    }

    private PostgresProcess start() {
        PostgresProcess postgres = PostgresProcess.start(
                ServerHome.ofThisCheckout(), SERVERS.secrets("own-postgresql", Map.of()), port, superuser);
        postgres.awaitReady(UnderLoad.PATIENCE);
        return postgres;
    }

    private static void away(int round) throws InterruptedException {
        for (int second = 0; second < SECONDS; second++) {
            TimeUnit.SECONDS.sleep(1);
            Faults.progress("DatabaseStoppedFault", round * (long) SECONDS + second + 1, ROUNDS * (long) SECONDS);
        }
    }

    /** How many milliseconds it takes to read what has gathered, from when the hub reads again. */
    private static long caughtUp(UnderLoad hubs) {
        long before = hubs.position();
        await("seed " + SEED)
                .pollInterval(Duration.ofMillis(10))
                .atMost(UnderLoad.PATIENCE)
                .until(() -> hubs.position() > before);
        long begun = System.nanoTime();
        hubs.awaitCaughtUp(UnderLoad.PATIENCE);
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
}
