package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.service.intake.Trap.Point;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;

/**
 * A connection to the database is cut during COMMIT, so that the hub cannot know what became of the batch: now the COMMIT
 * never came, now it was obeyed and its answer lost. Nothing is applied twice, and the same process goes on by itself.
 * {@code -Dconduit.rounds=<number>} cuts so many times.
 */
class CutCommitFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 10);
    private static final int SMALL_BATCH = 50;

    private final Random random = new Random(SEED);

    @Test
    void appliesNothingTwiceWhereTheOutcomeOfACommitIsUnknown() throws Exception {
        // Given
        try (UnderLoad hubs = UnderLoad.of(Site.of(SERVERS), SERVERS.database(), SEED)) {
            HubProcess hub = hubs.hub("cut-off", SMALL_BATCH);
            hubs.load().slowly().start();
            int obeyed = 0;
            try (WatchedHub watched = new WatchedHub(hubs.site(), hub);
                    ServiceProcess process = watched.start()) {
                process.awaitReady(UnderLoad.PATIENCE);

                // When
                for (int cut = 0; cut < ROUNDS; cut++) {
                    Point point = random.nextBoolean() ? Point.AFTER_COMMIT : Point.BEFORE_COMMIT;
                    obeyed += point == Point.AFTER_COMMIT ? 1 : 0;
                    cut(point, watched.trap());
                    Faults.progress("CutCommitFault", cut + 1, ROUNDS);
                }
                Verdict verdict = hubs.end();

                // Then
                assertThat(process.isAlive()).as("seed %d", SEED).isTrue();
                verdict.holds(hub);
                verdict.tell("CutCommitFault", Map.of("cuts", ROUNDS, "obeyed", obeyed));
            }
        }
    }

    /** The next batch proves that the hub has gone on. */
    private static void cut(Point point, Trap trap) throws InterruptedException {
        CountDownLatch done = trap.set(point, () -> {
            throw new IOException("cut");
        });
        String place = "%s, seed %d".formatted(point, SEED);
        assertThat(done.await(UnderLoad.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(place)
                .isTrue();
        long batches = trap.batches();
        await(place).atMost(UnderLoad.PATIENCE).until(() -> trap.batches() > batches + 2);
    }
}
