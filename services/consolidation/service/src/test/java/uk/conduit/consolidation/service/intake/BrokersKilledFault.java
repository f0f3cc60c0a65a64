package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.BrokerPorts;
import uk.conduit.platform.servers.BrokerProcess;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServerHome;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TestKafka;

/**
 * One of three brokers is killed in mid load, and everything goes on; then two are, and nothing is acknowledged and nothing
 * read until they are back. What was acknowledged is never lost. {@code -Dconduit.rounds=<number>} does both so many
 * times, {@code -Dconduit.seconds=<number>} is how long two stay away.
 */
class BrokersKilledFault {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final long SEED = Faults.seed(System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("conduit.rounds", 1);
    private static final int SECONDS = Integer.getInteger("conduit.seconds", 15);
    private static final String NAME = "brokers-killed";
    private static final Duration QUICKLY = Duration.ofMillis(50);

    private final Random random = new Random(SEED);
    private long slowestMillis;

    @Test
    void goesOnWithoutOneBrokerAndWaitsForTwoAndLosesNothing() throws Exception {
        // Given
        BrokerCluster cluster = BrokerCluster.start(
                ServerHome.ofThisCheckout(),
                SERVERS.secrets("three-brokers", Map.of()),
                Stream.generate(BrokerPorts::free).limit(3).toList(),
                Secret.random());
        cluster.awaitReady(UnderLoad.PATIENCE);
        try (TestKafka kafka = new TestKafka(cluster);
                UnderLoad hubs = UnderLoad.of(Site.of(SERVERS).with(kafka), SERVERS.database(), SEED)) {
            HubProcess hub = hubs.hub(NAME, 500);
            hubs.load().start();
            try (ServiceProcess process = hub.start()) {
                process.awaitReady(UnderLoad.PATIENCE);
                hubs.awaitCaughtUp(UnderLoad.PATIENCE);

                // When
                for (int round = 0; round < ROUNDS; round++) {
                    withoutOne(cluster, hubs);
                    Faults.progress("BrokersKilledFault", 2L * round + 1, 2L * ROUNDS);
                    withoutTwo(cluster, hubs);
                    Faults.progress("BrokersKilledFault", 2L * round + 2, 2L * ROUNDS);
                }
                Verdict verdict = hubs.end();

                // Then
                assertThat(process.isAlive()).as("seed %d", SEED).isTrue();
                verdict.holds(hub);
                verdict.tell(
                        "BrokersKilledFault",
                        Map.of(
                                "times one", ROUNDS,
                                "times two", ROUNDS,
                                "seconds without two", SECONDS,
                                "milliseconds until acknowledged without one, at most", slowestMillis));
            }
        }
    }

    private void withoutOne(BrokerCluster cluster, UnderLoad hubs) {
        BrokerProcess killed = shuffled(cluster).getFirst();
        killed.kill();
        // What was on its way may still be acknowledged; what is published from now on must be too.
        long begun = System.nanoTime();
        long offered = hubs.load().offered();
        await("seed " + SEED)
                .pollInterval(QUICKLY)
                .atMost(UnderLoad.PATIENCE)
                .until(() -> hubs.load().published() > offered);
        slowestMillis = Math.max(slowestMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        hubs.awaitCaughtUp(UnderLoad.PATIENCE);
        killed.restart();
        cluster.awaitReady(UnderLoad.PATIENCE);
        hubs.awaitCaughtUp(UnderLoad.PATIENCE);
    }

    private void withoutTwo(BrokerCluster cluster, UnderLoad hubs) throws InterruptedException {
        List<BrokerProcess> killed = shuffled(cluster).subList(0, 2);
        killed.forEach(BrokerProcess::kill);
        TimeUnit.SECONDS.sleep(2);
        long acknowledged = hubs.load().published();
        TimeUnit.SECONDS.sleep(SECONDS);
        assertThat(hubs.load().published())
                .as("acknowledged by one of three, seed %d", SEED)
                .isEqualTo(acknowledged);
        assertThat(hubs.position()).as("read, seed %d", SEED).isLessThanOrEqualTo(acknowledged);
        killed.forEach(BrokerProcess::restart);
        cluster.awaitReady(UnderLoad.PATIENCE);
        await("seed " + SEED).atMost(UnderLoad.PATIENCE).until(() -> hubs.load().published() > acknowledged);
        hubs.awaitCaughtUp(UnderLoad.PATIENCE);
    }

    private List<BrokerProcess> shuffled(BrokerCluster cluster) {
        List<BrokerProcess> brokers = new ArrayList<>(cluster.brokers());
        Collections.shuffle(brokers, random);
        return brokers;
    }
}
