package uk.conduit.consolidation.service.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import uk.conduit.consolidation.service.store.LedgerReport;
import uk.conduit.consolidation.service.store.StoreConfiguration;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.messaging.intake.IntakeStatus;
import uk.conduit.platform.messaging.wire.HttpWriterSchemas;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TcpProxy;
import uk.conduit.platform.testkit.TestKafka;

/** The intake as it runs, with the ways to its database and its registry cut when a test says so. */
final class RunningIntake implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;
    private static final String POLICE = "police.case-events";

    final TcpProxy database;
    final TcpProxy registry;
    final RegisteredWire wire;
    final ConfigurableApplicationContext hub;

    private final RealServers servers;
    private final HubFixture observer;
    private final KafkaProducer<byte[], byte[]> producer;
    private int number;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, ReadingConfiguration.class, IntakeConfiguration.class, EffectConfiguration.class
    })
    static class Hub {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Starts on empty topics. */
    RunningIntake(RealServers servers) {
        this(emptied(servers), context -> {});
    }

    private static RealServers emptied(RealServers servers) {
        TestKafka kafka = servers.kafka();
        for (Agency agency : EveryAgency.all()) {
            kafka.topic(agency + ".case-events", PARTITIONS);
            kafka.topic(agency + ".case-events.rejected", 1);
            kafka.allowTopic("consolidation", agency + ".case-events", AclOperation.READ);
            kafka.allowTopic("consolidation", agency + ".case-events.rejected", AclOperation.WRITE);
        }
        kafka.allowGroups("consolidation", "consolidation.");
        return servers;
    }

    /** A hub that reads only what these readers know, on empty topics. */
    static RunningIntake reading(RealServers servers, Function<WriterSchemas, AgencyRecords> agencies) {
        return new RunningIntake(
                emptied(servers),
                context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "otherRecords",
                                AgencyRecords.class,
                                () -> agencies.apply(context.getBean(WriterSchemas.class)),
                                bean -> bean.setPrimary(true)));
    }

    /** Starts on what another has left. */
    static RunningIntake after(RunningIntake another) {
        return new RunningIntake(another.servers, context -> {});
    }

    private RunningIntake(
            RealServers servers, ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        this.servers = servers;
        TestKafka kafka = servers.kafka();
        String url = servers.database().url();
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        database = TcpProxy.before(port);
        registry = TcpProxy.before(URI.create(servers.registryUrl()).getPort());
        hub = new SpringApplicationBuilder(Hub.class)
                .web(WebApplicationType.NONE)
                .initializers(initializer)
                .properties(Map.of(
                        "CONDUIT_POSTGRES_URL", url.replace(":" + port, ":" + database.port()),
                        "CONDUIT_POSTGRES_USERNAME", servers.database().username(),
                        "conduit.postgres.password",
                                servers.database().password().value(),
                        "CONDUIT_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                        "conduit.kafka.password",
                                kafka.password("consolidation").value(),
                        "CONDUIT_REGISTRY_URL",
                                servers.registryUrl()
                                        .replace(
                                                ":"
                                                        + URI.create(servers.registryUrl())
                                                                .getPort(),
                                                ":" + registry.port()),
                        "conduit.identity.hmac-key", "a secret that is long enough for a test",
                        "CONDUIT_NHS_NUMBERS", "ISSUED_AND_TEST",
                        "logging.level.org.apache.kafka", "warn"))
                .run();
        wire = new RegisteredWire(servers.registryUrl());
        observer = new HubFixture(servers.database(), new HttpWriterSchemas(URI.create(servers.registryUrl())));
        producer = new KafkaProducer<>(
                kafka.administratorSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void publish(int events) {
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
        sent.forEach(RunningIntake::done);
    }

    void send(String key, byte[] value) {
        done(producer.send(new ProducerRecord<>(POLICE, key.getBytes(StandardCharsets.UTF_8), value)));
    }

    void sendTo(int partition, String key, byte[] value) {
        done(producer.send(new ProducerRecord<>(POLICE, partition, key.getBytes(StandardCharsets.UTF_8), value)));
    }

    /** A number that nothing else in the topics has. */
    int next() {
        return number++;
    }

    private static void done(Future<?> sent) {
        try {
            sent.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(SpecificRecord record) {
        return wire.bytes(record);
    }

    /** By a connection of the test's own: the hub's may be cut. */
    LedgerReport report() {
        return observer.ledger;
    }

    IntakeStatus status() {
        return hub.getBean(IntakeStatus.class);
    }

    Status health() {
        return hub.getBean(IntakeHealth.class).health().getStatus();
    }

    LedgerReport.Counts counts() {
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

    long positions() {
        return report().lines().stream().mapToLong(LedgerReport.Line::position).sum();
    }

    long ends() {
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

    long committed() {
        try {
            return servers
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

    List<String> rejectedReasons() {
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

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                servers.kafka().administratorSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() throws IOException {
        producer.close();
        observer.close();
        database.restore();
        registry.restore();
        hub.close();
        database.close();
        registry.close();
    }
}
