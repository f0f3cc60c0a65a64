package uk.conduit.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.conduit.platform.messaging.intake.IntakeFixture.TOPIC;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.intake.IntakeSettings.Waits;
import uk.conduit.platform.testkit.RealServers;

class IntakeReadersIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final TopicName OTHER_TOPIC = new TopicName("health.case-events");
    private static final int PARTITIONS = 2;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final IntakeFixture intake = new IntakeFixture();
    private final IntakeStatus status = new IntakeStatus(Clock.systemUTC());
    private final AtomicReference<@Nullable Error> ended = new AtomicReference<>();
    private @Nullable IntakeReaders readers;

    @BeforeEach
    void makeTopic() {
        SERVERS.kafka().topic(TOPIC.value(), PARTITIONS);
    }

    @AfterEach
    void stop() {
        if (readers != null) {
            readers.stop();
        }
    }

    @Test
    void readsEverythingOnceFromWhereTheStoreSays() throws Exception {
        // Given
        publish(0, "old", "a", "b");
        publish(1, "c");
        intake.moveTo(partition(0), 1);

        // When
        start();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).containsExactlyInAnyOrder("a", "b", "c"));
        assertThat(status.waiting()).isEmpty();
    }

    @Test
    void waitsVisiblyWhileTheStoreIsAwayAndSkipsNothing() throws Exception {
        // Given
        start();
        publish(0, "a");
        await().atMost(SOON).until(() -> intake.taken().contains("a"));
        intake.goAway();
        publish(0, "b", "c");
        publish(1, "d");
        await().atMost(SOON).until(() -> status.waiting().size() == 2);

        // When
        assertThat(status.waiting().values()).allMatch(it -> it.cause().equals("database"));
        intake.comeBack();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(intake.taken()).containsExactlyInAnyOrder("a", "b", "c", "d"));
        await().atMost(SOON).until(() -> status.waiting().isEmpty());
    }

    @Test
    void startsWhileTheStoreIsAway() throws Exception {
        // Given
        publish(0, "a", "b");
        intake.goAway();
        start();
        await().atMost(SOON).until(() -> !status.waiting().isEmpty());

        // When
        intake.comeBack();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).containsExactly("a", "b"));
        await().atMost(SOON).until(() -> status.waiting().isEmpty());
    }

    @Test
    void waitsNoLongerThanUntilTheStoreSaysThatItHasEverything() throws Exception {
        // Given
        publish(0, "a", "b");
        intake.loseItsAnswers();
        start();

        // When
        await().atMost(SOON).until(() -> intake.taken().contains("b"));

        // Then
        await().atMost(SOON).until(() -> status.waiting().isEmpty());
        assertThat(intake.taken()).containsExactly("a", "b");
        assertThat(status.lastMoved()).isNotNull();
    }

    @Test
    void goesOnFromTheStoresPositionWhenAnotherReaderMovedIt() throws Exception {
        // Given
        AtomicBoolean once = new AtomicBoolean();
        intake.beforeEachBatch(batch -> {
            if (once.compareAndSet(false, true)) {
                intake.moveTo(batch.slices().getFirst().partition(), 2);
            }
        });
        publish(0, "a", "b", "c");

        // When
        start();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).containsExactly("c"));
        assertThat(status.positionsLost()).isEqualTo(1);
    }

    @Test
    void holdsBackOnePartitionAndReadsTheOther() throws Exception {
        // Given
        SourcePartition waiting = partition(0);
        intake.holdUp(new Taken(Map.of(waiting, 1L), "schema registry"));
        publish(0, "a", "b");
        start();
        await().atMost(SOON).until(() -> intake.taken().contains("a"));
        publish(1, "c");
        await().atMost(SOON).until(() -> intake.taken().contains("c"));
        await().atMost(SOON)
                .until(() -> status.waiting().values().stream()
                        .anyMatch(it -> it.cause().equals("schema registry")));

        // When
        intake.holdUp(Taken.WHOLLY);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).contains("b"));
        assertThat(intake.taken()).hasSize(3);
    }

    @Test
    void endsTheProcessOnAnError() throws Exception {
        // Given
        intake.beforeEachBatch(batch -> {
            throw new AssertionError("out of something");
        });
        publish(0, "a");

        // When
        start();

        // Then
        await().atMost(SOON).until(() -> ended.get() != null);
    }

    @Test
    void beginsAnewWithATopicThatWasCreatedAnew() throws Exception {
        // Given
        publish(0, "a", "b");
        start();
        await().atMost(SOON).until(() -> intake.taken().size() == 2);

        // When
        SERVERS.kafka().topic(TOPIC.value(), PARTITIONS);
        publish(0, "c");

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).containsExactly("a", "b", "c"));
    }

    @Test
    void readsTheTopicsThatItMayAndNamesTheOneThatItMayNotUntilItMay() throws Exception {
        // Given
        SERVERS.kafka().topic(OTHER_TOPIC.value(), PARTITIONS);
        SERVERS.kafka().allowTopic("reader", TOPIC.value(), AclOperation.READ);
        SERVERS.kafka().allowGroups("reader", "test-");
        publish(0, "a");

        // When
        start(SERVERS.kafka().user("reader"), List.of(TOPIC, OTHER_TOPIC));
        publishTo(OTHER_TOPIC, 0, "b");

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).containsExactly("a"));
        await().atMost(SOON).untilAsserted(() -> assertThat(status.waiting()).containsOnlyKeys(OTHER_TOPIC.value()));

        // When access is granted
        SERVERS.kafka().allowTopic("reader", OTHER_TOPIC.value(), AclOperation.READ);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).containsExactly("a", "b"));
        await().atMost(SOON).until(() -> status.waiting().isEmpty());
    }

    @Test
    void goesOnWithTheOthersWhenAccessToOneTopicIsTakenAway() throws Exception {
        // Given
        SERVERS.kafka().topic(OTHER_TOPIC.value(), PARTITIONS);
        List.of(TOPIC, OTHER_TOPIC)
                .forEach(topic -> SERVERS.kafka().allowTopic("reader", topic.value(), AclOperation.READ));
        SERVERS.kafka().allowGroups("reader", "test-");
        start(SERVERS.kafka().user("reader"), List.of(TOPIC, OTHER_TOPIC));
        publish(0, "a");
        publishTo(OTHER_TOPIC, 0, "b");
        await().atMost(SOON).until(() -> intake.taken().containsAll(List.of("a", "b")));

        // When
        forbid(OTHER_TOPIC);
        await().atMost(SOON).until(() -> status.waiting().containsKey(OTHER_TOPIC.value()));
        publish(0, "c");

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(intake.taken()).contains("c"));
        await().atMost(SOON).untilAsserted(() -> assertThat(status.waiting()).containsOnlyKeys(OTHER_TOPIC.value()));
    }

    private static void forbid(TopicName topic) throws Exception {
        SERVERS.kafka()
                .admin()
                .deleteAcls(List.of(new AclBindingFilter(
                        new ResourcePatternFilter(ResourceType.TOPIC, topic.value(), PatternType.LITERAL),
                        AccessControlEntryFilter.ANY)))
                .all()
                .get();
    }

    private void start() {
        start(SERVERS.kafka().administratorSettings(), List.of(TOPIC));
    }

    private void start(Map<String, Object> client, List<TopicName> topics) {
        Map<String, Object> consumer = new HashMap<>(client);
        consumer.put("group.id", "test-" + UUID.randomUUID());
        consumer.put("metadata.max.age.ms", 1_000);
        consumer.put("session.timeout.ms", 6_000);
        consumer.put("heartbeat.interval.ms", 1_000);
        IntakeSettings settings = new IntakeSettings(
                consumer, topics, 2, new Waits(Duration.ofMillis(100), Duration.ofSeconds(1)), Duration.ofSeconds(1));
        readers = new IntakeReaders(settings, intake, new AdminTopics(Admin.create(client)), status, ended::set);
        readers.start();
    }

    private SourcePartition partition(int number) {
        UUID id = new AdminTopics(SERVERS.kafka().admin()).ids(List.of(TOPIC)).getOrDefault(TOPIC, new UUID(0, 0));
        return new SourcePartition(TOPIC, id, number);
    }

    private static void publish(int partition, String... values) throws Exception {
        publishTo(TOPIC, partition, values);
    }

    private static void publishTo(TopicName topic, int partition, String... values) throws Exception {
        Map<String, Object> settings = new HashMap<>(SERVERS.kafka().administratorSettings());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<String> all = new ArrayList<>(List.of(values));
            for (String value : all) {
                producer.send(new ProducerRecord<>(
                                topic.value(), partition, new byte[0], value.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }
}
