package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.BrokerProcess;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.testkit.RealServers;

/** What every agency's service must do, on a real broker and a real registry. Each service's own test inherits it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
public abstract class AgencyServiceContract {

    /** The servers of all such tests. */
    @RegisterExtension
    protected static final RealServers SERVERS = new RealServers();

    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 2 * 1024 * 1024;

    private final TestTokens tokens = new TestTokens();
    private final JsonMapper json = JsonMapper.builder().build();
    private Path folder;
    private RunningDoor door;
    private TopicReader topic;

    /** The class that starts the service. */
    protected abstract Class<?> application();

    /** Whose service it is. */
    protected abstract Agency agency();

    /** The schema of the agency's events. */
    protected abstract Schema schema();

    /** One of the content types it takes. */
    protected abstract String mediaType();

    /** A name that a dropped file of that type may have. */
    protected abstract String fileName();

    /**
     * A submission of that type with one record for each number, in their order, on at least one line each: good,
     * different, each one event, and with the canary wherever a name or free text may stand.
     */
    protected abstract String records(IntStream numbers, String canary);

    /** A submission of that type whose single record is refused, with the canary in it. */
    protected abstract String refusedRecord(String canary);

    /** One of the kinds of record whose coverage can be stated. */
    protected abstract String coverageKind();

    /** Every content type it takes. */
    protected List<String> mediaTypes() {
        return List.of(mediaType());
    }

    /** Those of them whose records carry no version, so that the sender says when the extract was made. */
    protected List<String> extracts() {
        return List.of();
    }

    /** Headers that go with a submission, besides its type. */
    protected Map<String, String> headers() {
        return Map.of();
    }

    /** Settings that this service alone must be given. */
    protected Map<String, String> settingsOfItsOwn() {
        return Map.of();
    }

    @BeforeAll
    void start(@TempDir Path root) throws IOException, InterruptedException {
        folder = root;
        String topicName = TopicName.caseEvents(agency()).value();
        SERVERS.kafka().topic(topicName, PARTITIONS);
        SERVERS.kafka().password(principal());
        SERVERS.kafka().allowTopic(principal(), topicName, AclOperation.WRITE, AclOperation.DESCRIBE);
        register(topicName + "-value");
        topic = new TopicReader(SERVERS.kafka().administratorSettings(), SERVERS.registryUrl());
        tokens.writePublicKey(root.resolve("public.pem"));
        door = new RunningDoor(application(), settings(SERVERS.kafka().bootstrapServers()));
    }

    @AfterAll
    void stop() {
        door.close();
    }

    private String principal() {
        return agency() + "-door";
    }

    private void register(String subject) throws IOException, InterruptedException {
        String body = json.writeValueAsString(Map.of("schema", schema().toString()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(SERVERS.registryUrl() + "/subjects/" + subject + "/versions"))
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private Map<String, String> settings(String bootstrap) {
        Path secrets = SERVERS.secrets(
                principal(), Map.of("conduit.kafka.password", SERVERS.kafka().password(principal())));
        Map<String, String> settings = new HashMap<>();
        settings.put("server.port", "0");
        settings.put("CONDUIT_KAFKA_BOOTSTRAP", bootstrap);
        settings.put("CONDUIT_REGISTRY_URL", SERVERS.registryUrl());
        settings.put("CONDUIT_SECRETS_DIR", secrets.toString());
        settings.put("CONDUIT_NHS_NUMBERS", "ISSUED_AND_TEST");
        settings.put("CONDUIT_SIGN_IN_ISSUER", "");
        settings.put("CONDUIT_DOOR_MAX_BODY", LARGEST + "B");
        settings.put("CONDUIT_DOOR_DROP_FOLDER", folder.resolve("drop").toString());
        settings.put("CONDUIT_DOOR_DROP_EVERY", "200ms");
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                folder.resolve("public.pem").toUri().toString());
        settings.putAll(settingsOfItsOwn());
        return settings;
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        // When
        var answer = door.post("/records", null, typed(), records(IntStream.of(1), "canary"));

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void letsNobodySpeakForAnotherAgency() throws Exception {
        // When
        var other = door.post("/records", tokens.ofAgency("somebody-else"), typed(), records(IntStream.of(1), "x"));
        var person = door.post("/records", tokens.ofPerson("ann", "unit-manager"), typed(), "");
        var administrator = door.post("/coverage", tokens.ofPerson("root", "administrator"), jsonTyped(), "{}");

        // Then
        assertThat(List.of(other, person, administrator)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.type()).startsWith("application/problem+json");
        });
    }

    /** An ID token, or what was issued for another service, is not a key to this door. */
    @Test
    void letsNobodyInWithATokenForSomewhereElse() throws Exception {
        // When
        var elsewhere = door.post(
                "/records", tokens.ofAgency(agency().name(), "unit-desk"), typed(), records(IntStream.of(1), "x"));
        var nowhere =
                door.post("/records", tokens.ofAgency(agency().name(), null), typed(), records(IntStream.of(1), "x"));

        // Then
        assertThat(List.of(elsewhere, nowhere)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.type()).startsWith("application/problem+json");
        });
    }

    /** A small body that grows without end once it is unpacked is refused before it is read. */
    @Test
    void takesNothingCompressed() throws Exception {
        // Given
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(records(IntStream.of(1), "x").getBytes(StandardCharsets.UTF_8));
            gzip.write(new byte[16 * LARGEST]);
        }
        for (String type : mediaTypes()) {
            for (String encoding : List.of("gzip", "deflate, gzip", "zstd")) {

                // When
                var answer = door.post(
                        "/records",
                        token(),
                        Map.of(
                                "Content-Type",
                                type,
                                "Content-Encoding",
                                encoding,
                                "Extracted-At",
                                "2026-01-01T06:00:00Z"),
                        HttpRequest.BodyPublishers.ofByteArray(small.toByteArray()));

                // Then
                assertThat(answer.status()).as("%s as %s", type, encoding).isEqualTo(415);
                assertThat(answer.type()).startsWith("application/problem+json");
                assertThat(answer.response().headers().firstValue("Accept-Encoding"))
                        .hasValue("identity");
            }
        }
    }

    @Test
    void takesNoMoreThanItsLimitWhateverTheType() throws Exception {
        // Given
        byte[] blank = new byte[LARGEST + 1];
        Arrays.fill(blank, (byte) ' ');
        for (String type : mediaTypes()) {
            Map<String, String> headers = Map.of("Content-Type", type, "Extracted-At", "2026-01-01T06:00:00Z");

            // When
            var told = door.post("/records", token(), headers, HttpRequest.BodyPublishers.ofByteArray(blank));
            var untold = door.post(
                    "/records",
                    token(),
                    headers,
                    HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(blank)));

            // Then: whether its length was told beforehand or not.
            assertThat(told.status()).as(type).isEqualTo(413);
            assertThat(untold.status()).as(type).isIn(413, 200);
            assertThat(untold.body()).as(type).contains("large");
        }
    }

    @Test
    void refusesAnExtractThatIsStillToCome() throws Exception {
        for (String type : extracts()) {
            // When
            var ahead = door.post(
                    "/records", token(), Map.of("Content-Type", type, "Extracted-At", "2099-01-01T06:00:00Z"), "x");
            var none = door.post("/records", token(), Map.of("Content-Type", type), "x");

            // Then
            assertThat(List.of(ahead, none)).allSatisfy(answer -> {
                assertThat(answer.status()).as(type).isEqualTo(400);
                assertThat(answer.body()).contains("Extracted-At");
            });
        }
    }

    /** Over the folder as over HTTP: refused with a report, and nothing is left behind. */
    @Test
    void putsAFileThatItCannotUnderstandAmongTheRefused() throws Exception {
        // Given
        Path incoming = folder.resolve("drop/incoming");
        Path refused = folder.resolve("drop/refused");
        await().atMost(PATIENCE).until(() -> Files.isDirectory(incoming));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(records(IntStream.of(1), "x").getBytes(StandardCharsets.UTF_8));
        }
        Map<String, byte[]> files = Map.of(
                "malformed", "{[<Quillfeather".getBytes(StandardCharsets.UTF_8),
                "packed", packed.toByteArray(),
                "nothing", new byte[0],
                "large", "x".repeat(LARGEST + 1).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path written = folder.resolve(file.getKey());
            Files.write(written, file.getValue());

            // When
            Files.move(written, incoming.resolve(fileName()), StandardCopyOption.ATOMIC_MOVE);

            // Then
            await(file.getKey()).atMost(PATIENCE).until(() -> Files.exists(refused.resolve(fileName())));
            String report = Files.readString(refused.resolve(fileName() + ".report.ndjson"));
            assertThat(report).as(file.getKey()).contains("\"refused\"").doesNotContain("Quillfeather");
            Files.delete(refused.resolve(fileName()));
        }
    }

    @Test
    void tellsAStrangeContentTypeWhichItTakes() throws Exception {
        // When
        var answer = door.post("/records", token(), Map.of("Content-Type", "application/x-unheard-of"), "?");

        // Then
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains(mediaTypes());
    }

    @Test
    void refusesABodyWithoutAByte() throws Exception {
        // When
        var answer = door.post("/records", token(), typed(), "");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void answersAcceptedOnlyForWhatLiesInKafka() throws Exception {
        // When
        var answer = door.post("/records", token(), typed(), records(IntStream.range(100, 150), "canary"));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/x-ndjson");
        List<JsonNode> receipts = door.receipts(answer);
        assertThat(receipts)
                .hasSize(50)
                .allSatisfy(it -> assertThat(outcome(it)).isEqualTo("accepted"));
        List<String> lying =
                topic.read(topicName()).stream().map(TopicReader.Lying::eventId).toList();
        assertThat(lying)
                .containsAll(receipts.stream()
                        .map(it -> it.path("eventId").asString())
                        .toList());
    }

    @Test
    void sendsNothingTwice() throws Exception {
        // Given
        String records = records(IntStream.range(200, 210), "canary");
        door.post("/records", token(), typed(), records);
        int lying = topic.read(topicName()).size();

        // When
        var answer = door.post("/records", token(), typed(), records);

        // Then
        assertThat(door.receipts(answer))
                .hasSize(10)
                .allSatisfy(it -> assertThat(outcome(it)).isEqualTo("unchanged"));
        assertThat(topic.read(topicName())).hasSize(lying);
    }

    @Test
    void statesCoverageOnEveryPartitionBehindWhatWasSentBefore() throws Exception {
        // Given
        door.post("/records", token(), typed(), records(IntStream.range(300, 320), "canary"));
        Instant to = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String statement = json.writeValueAsString(Map.of(
                "kinds",
                List.of(coverageKind()),
                "from",
                to.minus(1, ChronoUnit.DAYS).toString(),
                "to",
                to.toString()));

        // When
        var answer = door.post("/coverage", token(), jsonTyped(), statement);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        List<String> events = json.readTree(answer.body())
                .path("eventIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        Map<Integer, TopicReader.Lying> last = topic.read(topicName()).stream()
                .collect(Collectors.toMap(TopicReader.Lying::partition, it -> it, (one, later) -> later));
        assertThat(last.values())
                .hasSize(PARTITIONS)
                .allSatisfy(it -> assertThat(it.kind()).isEqualTo("FeedCoverage"))
                .extracting(TopicReader.Lying::eventId)
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void movesADroppedFileWhenEveryRecordInItHasAReceipt() throws Exception {
        // Given
        Path incoming = folder.resolve("drop/incoming");
        await().atMost(PATIENCE).until(() -> Files.isDirectory(incoming));
        Path written = folder.resolve("being-written");
        Files.writeString(written, records(IntStream.range(400, 410), "canary"));

        // When
        Files.move(written, incoming.resolve(fileName()), StandardCopyOption.ATOMIC_MOVE);

        // Then
        Path accepted = folder.resolve("drop/accepted");
        await().atMost(PATIENCE).until(() -> Files.exists(accepted.resolve(fileName())));
        assertThat(Files.readAllLines(accepted.resolve(fileName() + ".report.ndjson")))
                .hasSize(10)
                .allSatisfy(it -> assertThat(outcome(json.readTree(it))).isEqualTo("accepted"));
        assertThat(incoming).isEmptyDirectory();
    }

    @Test
    void promisesNothingWhileKafkaIsAway() throws Exception {
        // Given
        String nowhere = LoopbackPort.free().hostAndPort();
        String statement = json.writeValueAsString(
                Map.of("kinds", List.of(coverageKind()), "from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z"));
        Map<String, String> settings = settings(nowhere);
        settings.put("CONDUIT_DOOR_DROP_FOLDER", "");
        try (RunningDoor cutOff = new RunningDoor(application(), settings)) {

            // When
            var records = cutOff.post("/records", token(), typed(), records(IntStream.range(500, 510), "canary"));
            var coverage = cutOff.post("/coverage", token(), jsonTyped(), statement);

            // Then
            assertThat(List.of(records, coverage)).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.type()).startsWith("application/problem+json");
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .isPresent();
            });
        }
    }

    @Test
    void asksToComeBackWhileNobodyCanBeRecognised() throws Exception {
        // Given
        Map<String, String> settings = settings(SERVERS.kafka().bootstrapServers());
        settings.remove("spring.security.oauth2.resourceserver.jwt.public-key-location");
        settings.put("CONDUIT_SIGN_IN_ISSUER", "http://" + LoopbackPort.free().hostAndPort());
        settings.put("CONDUIT_DOOR_DROP_FOLDER", "");
        try (RunningDoor cutOff = new RunningDoor(application(), settings)) {

            // When
            var answer = cutOff.post("/records", token(), typed(), records(IntStream.of(1), "canary"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
    }

    @Test
    void losesNothingThatItAcceptedWhenKafkaGoesAwayMidway() throws Exception {
        // Given
        BrokerProcess broker = SERVERS.kafka().cluster().brokers().getFirst();
        String records = records(IntStream.range(600, 640), "canary");
        int half = records.indexOf('\n', records.length() / 2);
        int before = topic.read(topicName()).size();
        SubmissionPublisher<ByteBuffer> body = new SubmissionPublisher<>();
        Thread sender = Thread.ofVirtual().unstarted(() -> {
            await().until(body::hasSubscribers);
            body.submit(bytes(records.substring(0, half)));
            await().atMost(PATIENCE).until(() -> topic.read(topicName()).size() > before);
            broker.kill();
            body.submit(bytes(records.substring(half)));
            body.close();
        });

        // When
        RunningDoor.Answer answer;
        try {
            sender.start();
            answer = door.post("/records", token(), typed(), body);
            sender.join();
        } finally {
            if (!broker.isAlive()) {
                broker.restart();
                SERVERS.kafka().cluster().awaitReady(Duration.ofMinutes(1));
            }
        }

        // Then
        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> receipts = door.receipts(answer);
        assertThat(receipts).extracting(AgencyServiceContract::outcome).contains("accepted", "retry");
        List<String> lying =
                topic.read(topicName()).stream().map(TopicReader.Lying::eventId).toList();
        assertThat(lying)
                .containsAll(receipts.stream()
                        .filter(it -> outcome(it).equals("accepted"))
                        .map(it -> it.path("eventId").asString())
                        .toList());
        var again = door.post("/records", token(), typed(), records);
        assertThat(door.receipts(again))
                .hasSize(40)
                .extracting(AgencyServiceContract::outcome)
                .containsOnly("accepted", "unchanged");
    }

    @Test
    void repeatsNothingOfARecord(CapturedOutput output) throws Exception {
        // Given
        String canary = "Quillfeather";

        // When
        var refused = door.post("/records", token(), typed(), refusedRecord(canary));
        var broken = door.post("/records", token(), typed(), "{[<" + canary);
        var accepted = door.post("/records", token(), typed(), records(IntStream.of(700), canary));
        var coverage = door.post("/coverage", token(), jsonTyped(), "{\"kinds\":[\"" + canary + "\"],\"from\":1}");

        // Then
        assertThat(List.of(refused, broken, accepted, coverage))
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain(canary));
        assertThat(door.receipts(refused))
                .extracting(AgencyServiceContract::outcome)
                .containsExactly("refused");
        assertThat(door.receipts(broken))
                .extracting(AgencyServiceContract::outcome)
                .contains("refused");
        assertThat(output.getAll()).doesNotContain(canary);
    }

    @Test
    void showsItsHealthToAnybodyAndNothingElse() throws Exception {
        // When
        var health = door.get("/actuator/health");
        var other = door.get("/actuator/env");

        // Then
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components");
        assertThat(other.status()).isEqualTo(401);
    }

    /** Gets a path of the service as nobody in particular. */
    protected HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return door.get(path).response();
    }

    /** Posts to a path of the service as one of the agency's own systems. */
    protected HttpResponse<String> post(String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        return door.post(path, token(), headers, body).response();
    }

    private String topicName() {
        return TopicName.caseEvents(agency()).value();
    }

    private String token() {
        return tokens.ofAgency(agency().name());
    }

    private Map<String, String> typed() {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put("Content-Type", mediaType());
        return headers;
    }

    private static Map<String, String> jsonTyped() {
        return Map.of("Content-Type", "application/json");
    }

    private static String outcome(JsonNode receipt) {
        return receipt.path("outcome").asString();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
