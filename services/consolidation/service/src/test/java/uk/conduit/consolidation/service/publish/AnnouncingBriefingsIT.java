package uk.conduit.consolidation.service.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.FeedLine;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.consolidation.service.store.Announcements;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.consolidation.service.store.PublishedBriefing;
import uk.conduit.consolidation.service.store.StoredBriefings;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.KafkaEventPublisher;
import uk.conduit.platform.messaging.publish.ProducerSettings;
import uk.conduit.platform.messaging.publish.Sent;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.StoppedClock;
import uk.conduit.schema.briefing.BriefingAnnounced;
import uk.conduit.schema.briefing.FeedReach;

/** That a briefing exists is told on its topic: once for each version, in order, and without anything about a child. */
class AnnouncingBriefingsIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final TopicPartition TOPIC = new TopicPartition("consolidation.briefings", 0);
    private static final Instant CUT = Instant.parse("2026-11-23T07:30:00Z");
    private static final Edition.Window WINDOW = new Edition.Window(CUT.minus(Duration.ofDays(3)), CUT);
    private static final int HEAD_OF_THE_WIRE_FORMAT = 5;

    /** What the publisher says while no broker answers. */
    private static final class KafkaAway implements EventPublisher {

        private int tried;

        @Override
        public CompletableFuture<Sent> publish(TopicName topic, String key, SpecificRecord event) {
            tried++;
            return CompletableFuture.completedFuture(new Sent.Away("broker"));
        }

        @Override
        public CompletableFuture<Sent> publish(TopicName topic, int partition, String key, SpecificRecord event) {
            return publish(topic, key, event);
        }

        @Override
        public OptionalInt partitions(TopicName topic) {
            return OptionalInt.empty();
        }

        @Override
        public void flush() {
            // Nothing is under way.
        }
    }

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static HubFixture hub;

    @SuppressWarnings("NullAway.Init")
    private static KafkaEventPublisher kafka;

    private final Briefings briefings = new Briefings(hub.jdbc);
    private final AnnouncingBriefings announcing =
            new AnnouncingBriefings(new Announcements(hub.jdbc), briefings, kafka, StoppedClock.at(CUT));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        hub = new HubFixture(SERVERS.database());
        register();
        Map<String, String> settings = new HashMap<>();
        SERVERS.kafka().administratorSettings().forEach((name, value) -> settings.put(name, value.toString()));
        Properties serialiser =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("conduit-serialiser.properties"));
        serialiser.forEach((name, value) ->
                settings.put(name.toString().replace("conduit.kafka.producer.", ""), value.toString()));
        kafka = new KafkaEventPublisher(ProducerSettings.complete(settings, URI.create(SERVERS.registryUrl())));
    }

    @AfterAll
    static void stop() {
        kafka.close();
        hub.close();
    }

    @BeforeEach
    void empty() {
        hub.empty();
        StoredBriefings.forget(hub.jdbc);
        SERVERS.kafka().topic(TOPIC.topic(), 1);
    }

    @Test
    void saysWhichVersionExistsAndHowFarItsFeedsReach() {
        // Given
        PublishedBriefing published = publish(1, Edition.Kind.SCHEDULED);

        // When
        announcing.announceWhatIsUnsent();

        // Then
        BriefingAnnounced said = announced().getFirst();
        assertThat(said.getBriefingDate())
                .isEqualTo(published.briefing().edition().date());
        assertThat(said.getVersion()).isEqualTo(1);
        assertThat(said.getKind()).isEqualTo("SCHEDULED");
        assertThat(new Edition.Window(said.getWindowFrom(), said.getWindowTo())).isEqualTo(WINDOW);
        assertThat(said.getHash()).isEqualTo(published.hash());
        assertThat(said.getFeeds())
                .extracting(FeedReach::getAgency, FeedReach::getCoveredUntil, FeedReach::getBehindBecause)
                .containsExactly(tuple("police", CUT, null), tuple("social-care", null, "NEVER"));
        assertThat(records()).extracting(ConsumerRecord::key).containsExactly("2026-11-23");
    }

    @Test
    void saysEachThingOnce() {
        // Given
        publish(1, Edition.Kind.SCHEDULED);
        announcing.announceWhatIsUnsent();

        // When
        announcing.announceWhatIsUnsent();

        // Then
        assertThat(announced()).hasSize(1);
    }

    @Test
    void saysOfAnAddendumThatItIsOneAndAfterWhatItAddsTo() {
        // Given
        publish(1, Edition.Kind.SCHEDULED);
        publish(2, Edition.Kind.ADDENDUM);

        // When
        announcing.announceWhatIsUnsent();

        // Then
        assertThat(announced()).extracting(BriefingAnnounced::getVersion).containsExactly(1, 2);
        assertThat(announced()).extracting(BriefingAnnounced::getSequence).containsExactly(1L, 2L);
        assertThat(announced()).extracting(BriefingAnnounced::getKind).containsExactly("SCHEDULED", "ADDENDUM");
    }

    @Test
    void overtakesNothingThatIsStillBeingPublished() throws Exception {
        // Given
        try (Connection stillPublishing = SERVERS.database().connect()) {
            stillPublishing.setAutoCommit(false);
            stillPublishing.createStatement().execute("CREATE TEMPORARY TABLE begun () ON COMMIT DROP");
            publish(1, Edition.Kind.SCHEDULED);

            // When
            announcing.announceWhatIsUnsent();

            // Then
            assertThat(announced()).isEmpty();
            stillPublishing.rollback();
            announcing.announceWhatIsUnsent();
            assertThat(announced()).hasSize(1);
        }
    }

    @Test
    void keepsWhatKafkaDoesNotTakeAndItsOrder() {
        // Given
        publish(1, Edition.Kind.SCHEDULED);
        publish(2, Edition.Kind.ADDENDUM);
        KafkaAway away = new KafkaAway();

        // When
        new AnnouncingBriefings(new Announcements(hub.jdbc), briefings, away, StoppedClock.at(CUT))
                .announceWhatIsUnsent();

        // Then
        assertThat(away.tried).isEqualTo(1);
        announcing.announceWhatIsUnsent();
        assertThat(announced()).extracting(BriefingAnnounced::getVersion).containsExactly(1, 2);
    }

    private PublishedBriefing publish(int version, Edition.Kind kind) {
        List<FeedLine> feeds = List.of(
                new FeedLine(new Agency("police"), FeedLine.State.COVERED, CUT, "Covered.", 0, 0),
                new FeedLine(new Agency("social-care"), FeedLine.State.NEVER, null, "Never.", 0, 0));
        Edition edition = new Edition(LocalDate.parse("2026-11-23"), version, kind, WINDOW, CUT);
        Briefing briefing = new Briefing(edition, List.of(), feeds, List.of(), List.of());
        return briefings.publish(briefing, Cut.NOTHING, CUT);
    }

    private static List<BriefingAnnounced> announced() {
        return records().stream().map(record -> announcement(record.value())).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                SERVERS.kafka().administratorSettings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (consumer.position(TOPIC) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static BriefingAnnounced announcement(byte[] value) {
        try {
            return new SpecificDatumReader<>(BriefingAnnounced.class)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(
                                            value,
                                            HEAD_OF_THE_WIRE_FORMAT,
                                            value.length - HEAD_OF_THE_WIRE_FORMAT,
                                            null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Schemas are registered by the access step, never by a service. */
    private static void register() throws IOException, InterruptedException {
        String schema = new JsonMapper()
                .writeValueAsString(
                        Map.of("schema", BriefingAnnounced.getClassSchema().toString()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(SERVERS.registryUrl() + "/subjects/" + TopicName.BRIEFINGS + "-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(schema))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }
}
