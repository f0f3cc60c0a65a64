package uk.conduit.agency.voluntary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.voluntary.VoluntaryDoorApplication;
import uk.conduit.assembly.signin.SignInApplication;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** The real door with the real sign-in beside it and, if wanted, a real broker and registry behind it. */
final class Doorstep implements AutoCloseable {

    /** Everybody's password. */
    static final String PASSWORD = "a fictitious password";

    static final String TOPIC = "voluntary.case-events";

    private static final String SECRET = "a-fictitious-secret";
    private static final String PRINCIPAL = "voluntary-door";

    private final URI address = URI.create("http://" + LoopbackPort.free().hostAndPort());
    private final URI signIn = URI.create("http://" + LoopbackPort.free().hostAndPort());
    private final Path folder;
    private final Path pathways;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    private Doorstep(String kafkaPassword, List<String> settings) throws IOException {
        folder = Files.createTempDirectory("doorstep");
        pathways = folder.resolve("pathways.yaml");
        Files.copy(home().resolve("deploy/guidance/pathways.yaml"), pathways);
        startSignIn();
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("conduit.web-client.secret"), SECRET);
        Files.writeString(secrets.resolve("conduit.kafka.password"), kafkaPassword);
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=" + address.getPort());
        all.add("--CONDUIT_SECRETS_DIR=" + secrets);
        all.add("--CONDUIT_SIGN_IN_ISSUER=" + signIn);
        all.add("--CONDUIT_NHS_NUMBERS=ISSUED_AND_TEST");
        all.add("--CONDUIT_VOLUNTARY_DOOR_PATHWAYS=" + pathways);
        all.add("--CONDUIT_VOLUNTARY_DOOR_BANK_HOLIDAYS=");
        // Both applications have a file of this name on the one class path of a test.
        all.add("--spring.config.location=" + source("services/agency/voluntary"));
        running.add(new SpringApplicationBuilder(VoluntaryDoorApplication.class).run(all.toArray(String[]::new)));
    }

    /** With Kafka. */
    static Doorstep with(RealServers servers) throws IOException, InterruptedException {
        servers.kafka().topic(TOPIC, 4);
        String password = servers.kafka().password(PRINCIPAL).value();
        servers.kafka().allowTopic(PRINCIPAL, TOPIC, AclOperation.WRITE, AclOperation.DESCRIBE);
        register(servers.registryUrl());
        return new Doorstep(
                password,
                List.of(
                        "--CONDUIT_KAFKA_BOOTSTRAP=" + servers.kafka().bootstrapServers(),
                        "--CONDUIT_REGISTRY_URL=" + servers.registryUrl()));
    }

    /** With no Kafka to send to. */
    static Doorstep cutOff() throws IOException {
        return new Doorstep("none", List.of("--CONDUIT_KAFKA_BOOTSTRAP=127.0.0.1:1"));
    }

    private static void register(String registry) throws IOException, InterruptedException {
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("schema", VoluntaryCaseEvent.getClassSchema().toString()));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(registry + "/subjects/" + TOPIC + "-value/versions"))
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private void startSignIn() throws IOException {
        Path accounts = folder.resolve("accounts.yaml");
        Files.createFile(accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(accounts, """
                people:
                - {username: w.hale, name: Wren Hale, password: %1$s, roles: [voluntary-worker]}
                - {username: r.marsh, name: Rowan Marsh, password: %1$s, roles: [unit-manager]}
                - {username: t.reed, name: Terry Reed, password: %1$s, roles: [administrator]}
                - {username: b.oth, name: Bo Oth, password: %1$s, roles: [voluntary-worker, administrator]}
                agency-clients: [{id: voluntary-system, secret: %2$s, agency: voluntary}]
                web-clients: [{id: voluntary-door, secret: %2$s, redirect-uris: ["%3$s/login/oauth2/code/conduit"]}]
                person-clients: [{id: w.hale-cli, secret: %2$s, username: w.hale}]
                """.formatted(PASSWORD, SECRET, address));
        running.add(new SpringApplicationBuilder(SignInApplication.class)
                .run(
                        "--server.port=" + signIn.getPort(),
                        "--CONDUIT_SIGN_IN_ISSUER=" + signIn,
                        "--CONDUIT_SIGN_IN_ACCOUNTS=" + accounts,
                        "--CONDUIT_SIGN_IN_STATE=" + folder.resolve("sign-in"),
                        "--spring.config.location=" + source("services/assembly/sign-in")));
    }

    private static Path home() {
        return Path.of(System.getProperty("conduit.home"));
    }

    private static String source(String module) {
        return home().resolve(module)
                .resolve("src/main/resources/application.yml")
                .toUri()
                .toString();
    }

    /** An address of the door. */
    URI at(String path) {
        return address.resolve(path);
    }

    /** Where people sign in. */
    URI signIn() {
        return signIn;
    }

    /** The file that the unit edits. */
    Path pathways() {
        return pathways;
    }

    /** An access token for a client with credentials of its own, such as {@code voluntary-system}. */
    String token(String client) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(signIn.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer).path("access_token").asString();
        }
    }

    @Override
    public void close() {
        running.reversed().forEach(ConfigurableApplicationContext::close);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
