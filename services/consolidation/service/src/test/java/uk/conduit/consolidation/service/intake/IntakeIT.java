package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.LedgerReport;
import uk.conduit.consolidation.service.store.StoreConfiguration;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.messaging.intake.IntakeStatus;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TcpProxy;
import uk.conduit.platform.testkit.TestKafka;

/** The intake as it runs: a real broker with access rules on, a real registry, a real database. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class IntakeIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;
    private static final String POLICE = "police.case-events";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static TcpProxy database;

    @SuppressWarnings("NullAway.Init")
    private static TcpProxy registry;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext hub;

    @SuppressWarnings("NullAway.Init")
    private static HubFixture observer;

    @SuppressWarnings("NullAway.Init")
    private static KafkaProducer<byte[], byte[]> producer;

    @SuppressWarnings("NullAway.Init")
    private static RegisteredWire wire;

    private static int number;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, IntakeConfiguration.class, EffectConfiguration.class})
    static class Hub {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @BeforeAll
    static void start() {
        TestKafka kafka = SERVERS.kafka();
        for (String agency : List.of("police", "social-care", "unit")) {
            kafka.topic(agency + ".case-events", PARTITIONS);
            kafka.topic(agency + ".case-events.rejected", 1);
            kafka.allowTopic("consolidation", agency + ".case-events", AclOperation.READ);
            kafka.allowTopic("consolidation", agency + ".case-events.rejected", AclOperation.WRITE);
        }
        kafka.allowGroups("consolidation", "consolidation.");
        String url = SERVERS.database().url();
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        database = TcpProxy.before(port);
        registry = TcpProxy.before(URI.create(SERVERS.registryUrl()).getPort());
        hub = new SpringApplicationBuilder(Hub.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "CONDUIT_POSTGRES_URL", url.replace(":" + port, ":" + database.port()),
                        "CONDUIT_POSTGRES_USERNAME", SERVERS.database().username(),
                        "conduit.postgres.password",
                                SERVERS.database().password().value(),
                        "CONDUIT_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                        "conduit.kafka.password",
                                kafka.password("consolidation").value(),
                        "CONDUIT_REGISTRY_URL",
                                SERVERS.registryUrl()
                                        .replace(
                                                ":"
                                                        + URI.create(SERVERS.registryUrl())
                                                                .getPort(),
                                                ":" + registry.port()),
                        "conduit.identity.hmac-key", "a secret that is long enough for a test",
                        "CONDUIT_NHS_NUMBERS", "ISSUED_AND_TEST",
                        "logging.level.org.apache.kafka", "warn"))
                .run();
        wire = new RegisteredWire(SERVERS.registryUrl());
        observer = new HubFixture(SERVERS.database());
        producer = new KafkaProducer<>(
                kafka.administratorSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() throws IOException {
        producer.close();
        observer.close();
        database.restore();
        registry.restore();
        hub.close();
        database.close();
        registry.close();
    }

    @Test
    void consolidatesWhatIsPublishedAndTellsTheBrokerHowFarItHasRead() {
        // Given
        long before = counts().consolidated();

        // When
        publish(200);

        // Then
        await().atMost(SOON).until(() -> counts().consolidated() == before + 200);
        assertThat(report().lines()).allMatch(line -> line.faults().none());
        assertThat(report().pictures().right()).isTrue();
        await().atMost(SOON).until(() -> committed() == positions());
        await().atMost(SOON).until(() -> health().equals(Status.UP));
        assertThat(hub.getBean(Lag.class).byAgency()).containsEntry(Agency.POLICE, 0L);
    }

    @Test
    void rejectsOnlyTheBadAmongTheGoodAndGivesItBack() {
        // Given
        LedgerReport.Counts before = counts();
        publish(20);
        send("P\u0000", bytes(EventFixture.police("P\u0000", "nul-" + number++).saying(Details.investigation("I"))));
        send("P1", "not a record".getBytes(StandardCharsets.UTF_8));

        // When
        publish(20);

        // Then
        await().atMost(SOON).until(() -> counts().consolidated() == before.consolidated() + 40);
        await().atMost(SOON).until(() -> counts().rejected() == before.rejected() + 2);
        assertThat(rejectedReasons()).contains("NOT_STORABLE", "NOT_FRAMED");
        assertThat(report().lines()).allMatch(line -> line.faults().none());
    }

    @Test
    void waitsForTheDatabaseAndCatchesUp() {
        // Given
        publish(10);
        await().atMost(SOON).until(() -> positions() == ends());
        LedgerReport.Counts before = counts();

        // When
        database.cut();
        publish(50);
        await().atMost(SOON)
                .until(() -> status().waiting().values().stream()
                        .anyMatch(it -> it.cause().equals("database")));
        assertThat(health()).isEqualTo(Status.OUT_OF_SERVICE);
        database.restore();

        // Then
        await().atMost(SOON).until(() -> counts().consolidated() == before.consolidated() + 50);
        assertThat(counts().rejected()).isEqualTo(before.rejected());
        await().atMost(SOON).until(() -> health().equals(Status.UP));
    }

    @Test
    void appliesNothingTwiceWhenConnectionsAreCutInMidTransaction() throws InterruptedException {
        // Given
        long seed = Long.getLong("conduit.seed", System.nanoTime());
        Random random = new Random(seed);
        LedgerReport.Counts before = counts();

        // When
        for (int i = 0; i < 20; i++) {
            publish(30);
            Thread.sleep(random.nextInt(150));
            database.drop();
        }

        // Then
        await("seed " + seed).atMost(SOON).until(() -> counts().consolidated() >= before.consolidated() + 600);
        assertThat(counts())
                .as("seed %d", seed)
                .isEqualTo(new LedgerReport.Counts(
                        before.consolidated() + 600,
                        before.unchanged(),
                        before.held(),
                        before.rejected(),
                        before.vacant()));
        assertThat(report().lines())
                .as("seed %d", seed)
                .allMatch(line -> line.faults().none());
        assertThat(report().pictures().right()).as("seed %d", seed).isTrue();
    }

    @Test
    void waitsForTheRegistryWithWhatItMustAskForAndReadsTheRest() {
        // Given
        publish(10);
        await().atMost(SOON).until(() -> positions() == ends());
        LedgerReport.Counts before = counts();
        EventFixture event = EventFixture.police("P1", "newer-" + number++);
        Schema newer =
                NewKind.in(event.saying(Details.investigation("I")).getSchema()).schema();
        SpecificRecord record = event.saying(Details.investigation("I"));
        Wire local = new Wire();
        byte[] written = NewKind.known(local, newer, record);
        byte[] framed = Wire.frame(wire.register(newer), java.util.Arrays.copyOfRange(written, 5, written.length));

        // When
        registry.cut();
        sendTo(0, "P1", framed);
        await().atMost(SOON)
                .until(() -> status().waiting().values().stream()
                        .anyMatch(it -> it.cause().equals("schema registry")));
        for (int i = 0; i < 10; i++) {
            EventFixture known = EventFixture.police("P2", "known-" + number++);
            sendTo(1, "P2", bytes(known.saying(Details.investigation("I"))));
        }
        await().atMost(SOON).until(() -> counts().consolidated() == before.consolidated() + 10);
        assertThat(counts().rejected()).isEqualTo(before.rejected());
        registry.restore();

        // Then
        await().atMost(SOON).until(() -> counts().consolidated() == before.consolidated() + 11);
    }

    private static void publish(int events) {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            String reference = "P" + number % 37;
            EventFixture event = EventFixture.police(reference, "record-" + number++)
                    .at(Instant.now().minusSeconds(60))
                    .known("Ada" + number % 5, "Example", "2012-03-04");
            sent.add(producer.send(new ProducerRecord<>(
                    POLICE,
                    reference.getBytes(StandardCharsets.UTF_8),
                    bytes(event.saying(Details.investigation("I" + number % 3))))));
        }
        sent.forEach(IntakeIT::done);
    }

    private static void send(String key, byte[] value) {
        done(producer.send(new ProducerRecord<>(POLICE, key.getBytes(StandardCharsets.UTF_8), value)));
    }

    private static void sendTo(int partition, String key, byte[] value) {
        done(producer.send(new ProducerRecord<>(POLICE, partition, key.getBytes(StandardCharsets.UTF_8), value)));
    }

    private static void done(Future<?> sent) {
        try {
            sent.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(SpecificRecord record) {
        return wire.bytes(record);
    }

    /** By a connection of the test's own: the hub's may be cut. */
    private static LedgerReport report() {
        return observer.ledger;
    }

    private static IntakeStatus status() {
        return hub.getBean(IntakeStatus.class);
    }

    private static Status health() {
        return hub.getBean(IntakeHealth.class).health().getStatus();
    }

    private static LedgerReport.Counts counts() {
        long[] sums = new long[5];
        for (LedgerReport.Line line : report().lines()) {
            sums[0] += line.counts().consolidated();
            sums[1] += line.counts().unchanged();
            sums[2] += line.counts().held();
            sums[3] += line.counts().rejected();
            sums[4] += line.counts().vacant();
        }
        return new LedgerReport.Counts(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static long positions() {
        return report().lines().stream().mapToLong(LedgerReport.Line::position).sum();
    }

    private static long ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer
                    .endOffsets(java.util.stream.IntStream.range(0, PARTITIONS)
                            .mapToObj(it -> new TopicPartition(POLICE, it))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static long committed() {
        try {
            return SERVERS
                    .kafka()
                    .admin()
                    .listConsumerGroupOffsets("consolidation.intake")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(it -> it.offset())
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rejectedReasons() {
        List<String> reasons = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            TopicPartition rejected = new TopicPartition(POLICE + ".rejected", 0);
            consumer.assign(List.of(rejected));
            consumer.seekToBeginning(List.of(rejected));
            long end = consumer.endOffsets(List.of(rejected)).getOrDefault(rejected, 0L);
            while (consumer.position(rejected) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> reasons.add(new String(
                                record.headers().lastHeader("conduit-reason").value(), StandardCharsets.UTF_8)));
            }
        }
        return reasons;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                SERVERS.kafka().administratorSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Test
    void keepsNoClientOfTheDatabaseWaitingForEver() {
        // The server ends a transaction that stalls, so that a stopped process cannot hold its locks.
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> hub.getBean(JdbcClient.class)
                        .sql("SHOW idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single()
                        .equals("20s"));
    }
}
