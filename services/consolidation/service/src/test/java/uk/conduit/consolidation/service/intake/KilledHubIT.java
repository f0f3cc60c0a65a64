package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.consolidation.service.intake.Load.Fate;
import uk.conduit.consolidation.service.intake.Load.Published;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.wire.HttpWriterSchemas;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TestDatabase;

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

    private static final String UNDISTURBED = "undisturbed";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static HubFixture store;

    private record Kills(int whileBehind, int inATransaction) {}

    @BeforeAll
    static void start() {
        HubProcess.prepare(SERVERS.kafka(), PARTITIONS);
        store = new HubFixture(SERVERS.database(), registry());
    }

    private static WriterSchemas registry() {
        return new HttpWriterSchemas(URI.create(SERVERS.registryUrl()));
    }

    @AfterAll
    static void stop() {
        store.close();
        SERVERS.postgres().dropDatabase(UNDISTURBED);
    }

    @Test
    void losesNothingAndDoublesNothingHoweverOftenItIsKilled() throws InterruptedException, IOException {
        // Given
        LOGGER.atInfo().addKeyValue("seed", SEED).log("Killing the hub");
        HubProcess hub = HubProcess.of(SERVERS, SERVERS.database(), "killed", SMALL_BATCH);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                SERVERS.kafka().administratorSettings(), new ByteArraySerializer(), new ByteArraySerializer());
        Load load = new Load(producer, new RegisteredWire(SERVERS.registryUrl()), SEED).start();

        // When
        Kills kills = kill(hub, load);
        List<Published> published = load.stop();
        readToTheEnd(hub, store, published.size());

        // Then
        producer.close();
        LOGGER.atInfo()
                .addKeyValue("records", published.size())
                .addKeyValue("kills", kills)
                .log("Killed the hub");
        assertThat(kills.whileBehind()).as("kills under load, seed %d", SEED).isGreaterThan(KILLS / 2);
        everyRecordHasItsOutcome(published);
        everyEventIsStoredOnce(published);
        everyRejectedRecordWasGivenBack(published);
        readersAreGivenWhatAnUndisturbedHubGivesThem(published.size());
        assertThat(Files.readString(hub.log())).as("log, seed %d", SEED).doesNotContain("Example");
        Faults.found(
                "KilledHubIT",
                Map.of(
                        "seed", SEED,
                        "kills", KILLS,
                        "records", published.size(),
                        "ledger", store.outcomes(),
                        "pictures right", store.ledger.pictures().right()));
    }

    /** One in four is killed while it starts, so that kills also follow each other closely. */
    private static Kills kill(HubProcess hub, Load load) throws InterruptedException {
        Random random = new Random(SEED);
        int whileBehind = 0;
        int inATransaction = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = position(store);
            try (ServiceProcess process = hub.start()) {
                if (random.nextInt(4) == 0) {
                    Thread.sleep(random.nextInt(4_000));
                } else {
                    await("seed " + SEED)
                            .pollInterval(Duration.ofMillis(20))
                            .atMost(PATIENCE)
                            .until(() -> position(store) > before);
                    Thread.sleep(random.nextInt(700));
                }
                inATransaction += transactions() > 0 ? 1 : 0;
                whileBehind += load.published() > position(store) ? 1 : 0;
                process.kill();
            }
            Faults.progress("KilledHubIT", kill + 1, KILLS);
        }
        return new Kills(whileBehind, inATransaction);
    }

    private static void readToTheEnd(HubProcess hub, HubFixture into, long records) {
        try (ServiceProcess process = hub.start()) {
            process.awaitReady(PATIENCE);
            await("seed " + SEED).atMost(PATIENCE).until(() -> position(into) == records);
        }
    }

    private static void everyRecordHasItsOutcome(List<Published> published) {
        var lines = store.ledger.lines();
        assertThat(lines)
                .as("ledger, seed %d", SEED)
                .allMatch(line -> line.faults().none())
                .allMatch(line -> line.counts().vacant() == 0 && line.counts().held() == 0);
        assertThat(store.outcomes().values().stream().mapToLong(Long::longValue).sum())
                .as("outcomes, seed %d", SEED)
                .isEqualTo(published.size());
        assertThat(store.ledger.pictures().right())
                .as("pictures, seed %d", SEED)
                .isTrue();
        assertThat(store.contents().placesOf("REJECTED"))
                .as("rejected, seed %d", SEED)
                .isEqualTo(places(published, Fate.REJECTED));
        assertThat(store.contents().placesOf("UNCHANGED"))
                .as("repeated, seed %d", SEED)
                .containsAll(places(published, Fate.REPEATED));
    }

    private static void everyEventIsStoredOnce(List<Published> published) {
        Set<String> events = published.stream()
                .map(Published::event)
                .filter(Objects::nonNull)
                .map(EventId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(store.contents().events().stream().map(it -> it.substring(0, it.indexOf(' '))))
                .as("events, seed %d", SEED)
                .containsExactlyElementsOf(events);
    }

    /** At least once: what was given back before a kill is given back again after it. */
    private static void everyRejectedRecordWasGivenBack(List<Published> published) {
        Set<String> given = new TreeSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                SERVERS.kafka().administratorSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> topics = Load.agencies().stream()
                    .map(agency -> new TopicPartition(TopicName.rejected(agency).value(), 0))
                    .toList();
            consumer.assign(topics);
            consumer.seekToBeginning(topics);
            var ends = consumer.endOffsets(topics);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> given.add(new String(
                                record.headers().lastHeader("conduit-place").value(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(given)
                .as("given back, seed %d", SEED)
                .isEqualTo(places(published, Fate.REJECTED).stream()
                        .map(place -> place.replaceFirst(" (\\d+) (\\d+)$", "-$1@$2"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * What was a version of its own and what only repeated another may differ in the two ledgers: that hangs on what was
     * read together. Which events there are, and all that follows from them, may not.
     */
    private static void readersAreGivenWhatAnUndisturbedHubGivesThem(long records) {
        Secret password = Secret.random();
        SERVERS.postgres().createDatabase(UNDISTURBED, password);
        TestDatabase database = new TestDatabase(SERVERS.postgres().url(UNDISTURBED), UNDISTURBED, password);
        Instant asAt = Instant.now();
        try (HubFixture undisturbed = new HubFixture(database, registry())) {
            readToTheEnd(HubProcess.of(SERVERS, database, UNDISTURBED, 1_000), undisturbed, records);
            HubContents expected = undisturbed.contents();
            HubContents contents = store.contents();
            assertThat(contents.children().lines().toList())
                    .as("children, seed %d", SEED)
                    .isEqualTo(expected.children().lines().toList());
            assertThat(contents.events()).as("events, seed %d", SEED).isEqualTo(expected.events());
            assertThat(contents.placesOf("REJECTED"))
                    .as("ledger, seed %d", SEED)
                    .isEqualTo(expected.placesOf("REJECTED"));
            assertThat(contents.briefing(Cut.NOTHING, asAt))
                    .as("briefing, seed %d", SEED)
                    .isEqualTo(expected.briefing(Cut.NOTHING, asAt));
        }
    }

    private static Set<String> places(List<Published> published, Fate fate) {
        return published.stream()
                .filter(record -> record.fate() == fate)
                .map(Published::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long position(HubFixture of) {
        return of.jdbc
                .sql("SELECT coalesce(sum(next_offset), 0) FROM positions WHERE partition >= 0")
                .query(Long.class)
                .single();
    }

    private static long transactions() {
        return store.jdbc
                .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = 'conduit-consolidation' AND backend_xid IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
