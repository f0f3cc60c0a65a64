package uk.conduit.unitdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.signin.SignInApplication;

/** The real desk with the real sign-in beside it and a stub of the hub's API behind it, on ports of their own. */
public final class Desk implements AutoCloseable {

    /** Everybody's password. */
    public static final String PASSWORD = "a fictitious password";

    private static final String SECRET = "a-fictitious-secret";

    private final StubHub hub = new StubHub();
    private final URI address = URI.create("http://127.0.0.1:" + freePort());
    private final URI signIn = URI.create("http://127.0.0.1:" + freePort());
    private final Path folder;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    /** Starts them, with no Kafka to publish to. */
    public Desk() {
        this("none", "--CONDUIT_KAFKA_BOOTSTRAP=127.0.0.1:1");
    }

    /** Starts them. */
    public Desk(String kafkaPassword, String... settings) {
        try {
            folder = Files.createTempDirectory("unit-desk");
            startSignIn();
            Files.writeString(folder.resolve("conduit.web-client.secret"), SECRET);
            Files.writeString(folder.resolve("conduit.kafka.password"), kafkaPassword);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=" + address.getPort());
        all.add("--CONDUIT_SECRETS_DIR=" + folder);
        all.add("--CONDUIT_SIGN_IN_ISSUER=" + signIn);
        all.add("--CONDUIT_CONSOLIDATION_URL=" + hub.address());
        // Both applications have a file of this name on the one class path of a test.
        all.add("--spring.config.location=" + source("services/unit-desk"));
        running.add(new SpringApplicationBuilder(UnitDesk.class).run(all.toArray(String[]::new)));
    }

    private void startSignIn() throws IOException {
        Path accounts = folder.resolve("accounts.yaml");
        Files.createFile(accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(accounts, """
                people:
                - {username: r.marsh, name: Rowan Marsh, password: %1$s, roles: [unit-manager]}
                - {username: t.reed, name: Terry Reed, password: %1$s, roles: [administrator]}
                - {username: b.oth, name: Bo Oth, password: %1$s, roles: [unit-manager, administrator]}
                agency-clients: [{id: police, secret: %2$s, agency: police}]
                web-clients: [{id: unit-desk, secret: %2$s, redirect-uris: ["%3$s/login/oauth2/code/conduit"]}]
                person-clients:
                - {id: r.marsh-cli, secret: %2$s, username: r.marsh}
                - {id: t.reed-cli, secret: %2$s, username: t.reed}
                - {id: b.oth-cli, secret: %2$s, username: b.oth}
                """.formatted(PASSWORD, SECRET, address));
        running.add(new SpringApplicationBuilder(SignInApplication.class)
                .run(
                        "--server.port=" + signIn.getPort(),
                        "--CONDUIT_SIGN_IN_ISSUER=" + signIn,
                        "--CONDUIT_SIGN_IN_ACCOUNTS=" + accounts,
                        // So short that the desk refreshes it for every page.
                        "--CONDUIT_SIGN_IN_ACCESS_TOKEN_LIFE=50s",
                        "--CONDUIT_SIGN_IN_STATE=" + folder.resolve("sign-in"),
                        "--spring.config.location=" + source("services/assembly/sign-in")));
    }

    private static String source(String module) {
        return Path.of(System.getProperty("conduit.home"), module, "src/main/resources/application.yml")
                .toUri()
                .toString();
    }

    /** What the desk asks. */
    public StubHub hub() {
        return hub;
    }

    /** An address of the desk. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** Where people sign in. */
    public URI signIn() {
        return signIn;
    }

    /** An access token for a client with credentials of its own, such as {@code r.marsh-cli}. */
    public String token(String client) throws IOException, InterruptedException {
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
        hub.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
