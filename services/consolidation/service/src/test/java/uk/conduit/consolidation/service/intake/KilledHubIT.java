package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;

/**
 * {@code kill -9} of the consolidation process at random moments under load loses nothing and doubles nothing. The
 * seed is logged and stands in every failure; {@code -Dconduit.seed=<seed>} publishes the same events and draws the same
 * moments, {@code -Dconduit.kills=<number>} kills more or less often.
 *
 * <p>It stands among the service's own tests: failsafe runs behind packaging, so that what is killed is the jar that is
 * delivered, and what publishes events and reads the store is here. The doors, which the assembly would add, are not what
 * is killed.
 */
class KilledHubIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final Logger LOGGER = LoggerFactory.getLogger(KilledHubIT.class);
    private static final long SEED = Long.getLong("conduit.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("conduit.kills", 6);
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** So few that a kill finds a batch half done, and more behind it. */
    private static final int SMALL_BATCH = 25;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static Site site;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static HubFixture store;

    private record Kills(int whileBehind, int inATransaction) {}

    @BeforeAll
    static void start() {
        HubProcess.prepare(SERVERS.kafka(), PARTITIONS);
        site = Site.of(SERVERS);
        store = new HubFixture(SERVERS.database(), site.schemas());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void losesNothingAndDoublesNothingHoweverOftenItIsKilled() throws InterruptedException, IOException {
        // Given
        LOGGER.atInfo().addKeyValue("seed", SEED).log("Killing the hub");
        HubProcess hub = HubProcess.of(site, SERVERS.database(), "killed", SMALL_BATCH);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                SERVERS.kafka().administratorSettings(), new ByteArraySerializer(), new ByteArraySerializer());
        Load load = new Load(producer, new RegisteredWire(SERVERS.registryUrl()), SEED).start();

        // When
        Kills kills = kill(hub, load);
        List<Published> published = load.stop();
        Verdict.readToTheEnd(hub, store, published.size());

        // Then
        producer.close();
        LOGGER.atInfo()
                .addKeyValue("records", published.size())
                .addKeyValue("kills", kills)
                .log("Killed the hub");
        assertThat(kills.whileBehind()).as("kills under load, seed %d", SEED).isGreaterThan(KILLS / 2);
        Verdict verdict = new Verdict(site, store, published, SEED);
        verdict.holds(hub);
        verdict.tell("KilledHubIT", Map.of("kills", KILLS));
    }

    /** One in four is killed while it starts, so that kills also follow each other closely. */
    private static Kills kill(HubProcess hub, Load load) throws InterruptedException {
        Random random = new Random(SEED);
        int whileBehind = 0;
        int inATransaction = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = Verdict.position(store);
            try (ServiceProcess process = hub.start()) {
                if (random.nextInt(4) == 0) {
                    Thread.sleep(random.nextInt(4_000));
                } else {
                    await("seed " + SEED)
                            .pollInterval(Duration.ofMillis(20))
                            .atMost(PATIENCE)
                            .until(() -> Verdict.position(store) > before);
                    Thread.sleep(random.nextInt(700));
                }
                inATransaction += transactions() > 0 ? 1 : 0;
                whileBehind += load.published() > Verdict.position(store) ? 1 : 0;
                process.kill();
            }
            Faults.progress("KilledHubIT", kill + 1, KILLS);
        }
        return new Kills(whileBehind, inATransaction);
    }

    private static long transactions() {
        return store.jdbc
                .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = 'conduit-consolidation' AND backend_xid IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
