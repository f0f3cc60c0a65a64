package uk.conduit.unitdesk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.schema.unit.RiskLevelSet;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.unitdesk.Desk;

class DecisionsIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final String TOPIC = "unit.case-events";
    private static final String CHILD = "0b8f1a52-3d54-5d0a-9d5c-8b2f6a1c7e01";
    private static final int CONFLUENT_PREFIX = 5;

    @Test
    void publishesALevelInConfluentsWireFormatBeforeItAnswers() throws Exception {
        // Given
        SERVERS.kafka().topic(TOPIC, 1);
        String password = SERVERS.kafka().password("unit-desk").value();
        SERVERS.kafka().allowTopic("unit-desk", TOPIC, AclOperation.WRITE, AclOperation.DESCRIBE);
        register();
        try (Desk desk = new Desk(
                password,
                "--CONDUIT_KAFKA_BOOTSTRAP=" + SERVERS.kafka().bootstrapServers(),
                "--CONDUIT_REGISTRY_URL=" + SERVERS.registryUrl())) {
            // When
            JsonNode answer = decide(desk);
            // Then
            ConsumerRecord<String, byte[]> written = theOneRecord();
            UnitCaseEvent event = decoded(written.value());
            assertThat(written.key()).isEqualTo(CHILD);
            assertThat(event.getHeader().getEventId())
                    .isEqualTo(answer.path("eventId").asString());
            assertThat(event.getDetail())
                    .isInstanceOfSatisfying(
                            RiskLevelSet.class, it -> assertThat(it.getSetBy()).isEqualTo("Rowan Marsh (r.marsh)"));
        }
    }

    private static JsonNode decide(Desk desk) throws Exception {
        String body = """
                {"childId": "%s", "decision": {"kind": "RiskLevelSet", "harmStatus": "AT_RISK", "riskLevel": "MODERATE",
                 "narrative": "One signal, two agencies.", "reviewDue": "2999-01-01"}}""".formatted(CHILD);
        HttpResponse<String> answer = post(desk.at("/decisions"), "Bearer " + desk.token("r.marsh-cli"), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void register() throws Exception {
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("schema", UnitCaseEvent.getClassSchema().toString()));
        HttpResponse<String> answer =
                post(URI.create(SERVERS.registryUrl() + "/subjects/" + TOPIC + "-value/versions"), "none", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> post(URI address, String authorization, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ConsumerRecord<String, byte[]> theOneRecord() {
        Map<String, Object> settings = new HashMap<>(SERVERS.kafka().administratorSettings());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<String, byte[]>> records =
                    consumer.poll(Duration.ofSeconds(10)).records(partition);
            assertThat(records).hasSize(1);
            return records.getFirst();
        }
    }

    private static UnitCaseEvent decoded(byte[] value) throws Exception {
        assertThat(ByteBuffer.wrap(value).get()).as("the magic byte").isZero();
        return new SpecificDatumReader<UnitCaseEvent>(UnitCaseEvent.getClassSchema())
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(value, CONFLUENT_PREFIX, value.length - CONFLUENT_PREFIX, null));
    }
}
