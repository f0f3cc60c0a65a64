package uk.conduit.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerClusterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "police.case-events";

    @TempDir
    private Path folder;

    private final Secret password = Secret.random();

    @Test
    void aUserWithoutARuleMayNotWrite() throws Exception {
        // Given
        try (BrokerCluster cluster = start(1)) {
            topic(cluster);
            Secret stranger = Secret.random();
            user(cluster, "stranger", stranger);

            // When
            Runnable writing = () -> write(cluster.clientSettings("stranger", stranger), "x");

            // Then
            assertThatThrownBy(writing::run).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void nobodyIsAnonymousOrUsesAWrongPasswordOnEitherListener() {
        // Given
        List<BrokerPorts> ports = List.of(BrokerPorts.free());
        try (BrokerCluster cluster = start(ports)) {
            Map<String, Object> anonymous = Map.of("bootstrap.servers", cluster.bootstrapServers());
            Map<String, Object> mistaken = cluster.clientSettings(BrokerCluster.ADMINISTRATOR, Secret.random());
            Map<String, Object> controllers = new HashMap<>(cluster.administratorSettings());
            controllers.remove("bootstrap.servers");
            controllers.put(
                    "bootstrap.controllers", ports.getFirst().controllers().hostAndPort());
            Map<String, Object> anonymousController = Map.of(
                    "bootstrap.controllers", ports.getFirst().controllers().hostAndPort());

            // When
            Stream<Map<String, Object>> attempts = Stream.of(anonymous, mistaken, controllers, anonymousController);

            // Then
            assertThat(attempts).noneMatch(this::isLetIn);
            assertThatThrownBy(() -> write(mistaken, "x")).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void keepsItsRecordsAndUsersOverKillMinusNine() throws Exception {
        // Given
        List<BrokerPorts> ports = List.of(BrokerPorts.free());
        BrokerCluster killed = start(ports);
        topic(killed);
        user(killed, "police-door", Secret.random());
        write(killed.administratorSettings(), "acknowledged");
        killed.brokers().getFirst().kill();

        // When
        try (BrokerCluster again = start(ports)) {

            // Then
            assertThat(read(again)).containsExactly("acknowledged");
            assertThat(users(again)).contains("police-door", BrokerCluster.ADMINISTRATOR);
        }
    }

    @Test
    void takesEveryCompressionAClientMayChoose() throws Exception {
        // Given
        try (BrokerCluster cluster = start(1)) {
            topic(cluster);

            // When
            for (CompressionType each : CompressionType.values()) {
                Map<String, Object> settings = new HashMap<>(cluster.administratorSettings());
                settings.put("compression.type", each.name);
                write(settings, each.name);
            }

            // Then
            assertThat(read(cluster)).containsExactly("none", "gzip", "snappy", "lz4", "zstd");
        }
    }

    @Test
    void threeBrokersGoOnWhenOneIsKilled() throws Exception {
        // Given
        try (BrokerCluster cluster = start(3)) {
            topic(cluster);
            write(cluster.administratorSettings(), "before");

            // When
            cluster.brokers().getFirst().kill();

            // Then
            write(cluster.administratorSettings(), "after");
            cluster.brokers().getFirst().restart();
            cluster.awaitReady(PATIENCE);
            assertThat(read(cluster)).containsExactly("before", "after");
        }
    }

    private BrokerCluster start(int nodes) {
        return start(Stream.generate(BrokerPorts::free).limit(nodes).toList());
    }

    private BrokerCluster start(List<BrokerPorts> ports) {
        BrokerCluster cluster = BrokerCluster.start(ServerHome.ofThisCheckout(), folder, ports, password);
        cluster.awaitReady(PATIENCE);
        return cluster;
    }

    private boolean isLetIn(Map<String, Object> attempt) {
        Map<String, Object> settings = new HashMap<>(attempt);
        settings.put("default.api.timeout.ms", 4_000);
        settings.put("request.timeout.ms", 4_000);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().clusterId().get(5, TimeUnit.SECONDS);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static void topic(BrokerCluster cluster) throws Exception {
        try (Admin admin = Admin.create(cluster.administratorSettings())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void user(BrokerCluster cluster, String name, Secret password) throws Exception {
        ScramCredentialInfo scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        byte[] bytes = password.value().getBytes(StandardCharsets.UTF_8);
        try (Admin admin = Admin.create(cluster.administratorSettings())) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, scram, bytes)))
                    .all()
                    .get();
        }
    }

    private static List<String> users(BrokerCluster cluster) throws Exception {
        try (Admin admin = Admin.create(cluster.administratorSettings())) {
            return admin.describeUserScramCredentials().users().get();
        }
    }

    private static void write(Map<String, Object> settings, String value) {
        Map<String, Object> producer = new HashMap<>(settings);
        producer.put("max.block.ms", 20_000);
        try (var kafka = new KafkaProducer<>(producer, new StringSerializer(), new StringSerializer())) {
            kafka.send(new ProducerRecord<>(TOPIC, "key", value)).get(40, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e instanceof ExecutionException ? e.getCause() : e);
        }
    }

    private static List<String> read(BrokerCluster cluster) {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (var kafka = new KafkaConsumer<>(
                cluster.administratorSettings(), new StringDeserializer(), new StringDeserializer())) {
            kafka.assign(List.of(partition));
            kafka.seekToBeginning(List.of(partition));
            return kafka.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
