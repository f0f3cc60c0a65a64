package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.platform.servers.LoopbackPort;

/** The commands against services that answer what the test says. */
class CommandsIT {

    /** A status and a body. */
    private record Answer(int status, String body) {}

    @TempDir
    private Path checkout;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> heard = new HashMap<>();
    private String home = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        home = System.getProperty("conduit.home");
        System.setProperty("conduit.home", checkout.toString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put("/oauth2/token", new Answer(200, "{\"access_token\": \"of-amara\"}"));
    }

    @AfterEach
    void end() {
        System.setProperty("conduit.home", home);
        server.stop(0);
    }

    @Test
    void saysThatNothingIsRunning() {
        // Given
        // a checkout in which nothing was ever started

        // When
        int code = run("feeds");

        // Then
        assertThat(code).isEqualTo(ExitCode.NOTHING_RUNNING.code());
        assertThat(err.toString()).startsWith("Nothing is running;").hasLineCount(1);
    }

    @Test
    void doesNotBelieveTheNoteOfOneThatWasKilled() throws IOException {
        // Given
        note(port());

        // When
        int code = run("feeds");

        // Then
        assertThat(code).isEqualTo(ExitCode.NOTHING_RUNNING.code());
    }

    @Test
    void saysThatNothingIsBuilt() {
        // Given
        // a checkout without a single jar

        // When
        int code = run("up");

        // Then
        assertThat(code).isEqualTo(ExitCode.NOT_BUILT.code());
        assertThat(err.toString()).startsWith("Not built: unit-desk, ").hasLineCount(1);
    }

    @Test
    void endsWithOneWhenTheLedgerDoesNotBalance() throws IOException {
        // Given
        answers.put(
                "/ledger",
                new Answer(
                        200,
                        "{\"balanced\": false, \"agencies\": [], \"setAside\": [{\"agency\": \"police\", \"outcome\": \"HELD\","
                                + " \"reason\": \"UNKNOWN_KIND\", \"records\": 1}], \"problems\": [\"Two records are missing\"]}"));

        // When
        int code = whileRunning("ledger");

        // Then
        assertThat(code).isEqualTo(ExitCode.BAD_ANSWER.code());
        assertThat(out.toString())
                .contains("! Two records are missing")
                .contains("police: 1 held, unknown kind")
                .contains("does NOT balance");
        assertThat(heard).containsEntry("/ledger", "Bearer of-amara");
    }

    @Test
    void printsTheLatestBriefingWhenNoDayIsNamed() throws IOException {
        // Given
        answers.put("/briefings", new Answer(200, "{\"briefings\": [{\"date\": \"2026-11-23\", \"version\": 2}]}"));
        answers.put("/briefings/2026-11-23", new Answer(200, "{\"date\": \"2026-11-23\", \"version\": 2}"));

        // When
        int code = whileRunning("briefing", "--json");

        // Then
        assertThat(code).isZero();
        assertThat(Hub.JSON.readTree(out.toString()).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void writesThePdfToAFileThatOnlyItsOwnerMayRead() throws IOException {
        // Given
        answers.put("/briefings/2026-11-23.pdf", new Answer(200, "%PDF-1.7 \u00e9"));
        Path file = checkout.resolve("briefing.pdf");

        // When
        int code = whileRunning("briefing", "--format", "pdf", "--date", "2026-11-23", "--output", file.toString());

        // Then
        assertThat(code).isZero();
        assertThat(file).hasContent("%PDF-1.7 \u00e9");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(heard).containsEntry("/briefings/2026-11-23.pdf", "Bearer of-amara");
    }

    @Test
    void sendsThePdfOnAsItIsWhereTheOutputIsNoTerminal() throws IOException {
        // Given
        answers.put("/briefings/2026-11-23.pdf", new Answer(200, "%PDF-1.7"));
        List<byte[]> written = new ArrayList<>();
        note(port());

        // When
        int code = locked(
                new CommandLine(new BriefingCommand(new StandardOutput(false, written::add)))
                        .setCaseInsensitiveEnumValuesAllowed(true),
                "--format",
                "pdf",
                "--date",
                "2026-11-23");

        // Then
        assertThat(code).isZero();
        assertThat(written).containsExactly("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsNoPdfToATerminal() {
        // Given
        CommandLine command = new CommandLine(new BriefingCommand(new StandardOutput(true, bytes -> {})))
                .setCaseInsensitiveEnumValuesAllowed(true);

        // When
        int code = run(command, "--format", "pdf");

        // Then
        assertThat(code).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).contains("name a file with --output");
    }

    @Test
    void tellsARefusalInTheWordsOfTheService() throws IOException {
        // Given
        answers.put(
                "/feeds",
                new Answer(403, "{\"title\": \"Forbidden\", \"detail\": \"Administrators may see no case.\"}"));

        // When
        int code = whileRunning("feeds", "--as", "amara.okafor");

        // Then
        assertThat(code).isEqualTo(ExitCode.REFUSED.code());
        assertThat(err.toString()).isEqualTo("consolidation answered 403: Administrators may see no case.\n");
    }

    @Test
    void saysThatAPersonIsNotAllowedWhenTheServiceSaysNothing() throws IOException {
        // Given
        answers.put("/feeds", new Answer(403, ""));

        // When
        int code = whileRunning("feeds");

        // Then
        assertThat(code).isEqualTo(ExitCode.REFUSED.code());
        assertThat(err.toString()).isEqualTo("consolidation answered 403: this person may not do that.\n");
    }

    @Test
    void namesTheFieldsThatWereRefused() throws IOException {
        // Given
        answers.put("/identity/decisions", new Answer(400, """
                        {"title": "The decision is not complete", "detail": "Nothing was published.",
                         "faults": [{"field": "one.agency", "reason": "there is no such agency"}]}
                        """));

        // When
        int code = whileRunning("identity", "confirm", "polise:1", "social-care:2", "--reason", "The same");

        // Then
        assertThat(code).isEqualTo(ExitCode.REFUSED.code());
        assertThat(err.toString()).contains("Nothing was published. one.agency: there is no such agency");
    }

    @Test
    void saysThatAPartDoesNotAnswer() throws IOException {
        // Given
        note(LoopbackPort.free().number());

        // When
        int code = locked("feeds");

        // Then
        assertThat(code).isEqualTo(ExitCode.PART_FAILED.code());
        assertThat(err.toString()).startsWith("sign-in does not answer");
    }

    @Test
    void knowsNobodyButThePeopleOfTheSandbox() throws IOException {
        // Given
        String stranger = "nobody.at-all";

        // When
        int code = whileRunning("feeds", "--as", stranger);

        // Then
        assertThat(code).isEqualTo(ExitCode.REFUSED.code());
        assertThat(err.toString()).contains("There is nobody called nobody.at-all");
    }

    @Test
    void publishesADecisionAboutTwoRecordsThroughTheDesk() throws IOException {
        // Given
        answers.put("/identity/decisions", new Answer(202, "{\"eventId\": \"e-1\"}"));

        // When
        int code = whileRunning("identity", "reject", "police:NP-1", "social-care:22", "--reason", "Twins");

        // Then
        assertThat(code).isZero();
        assertThat(Hub.JSON.readTree(heard.get("body of /identity/decisions"))).isEqualTo(Hub.JSON.readTree("""
                                {"verdict": "NOT_SAME", "reason": "Twins",
                                 "one": {"agency": "police", "reference": "NP-1"},
                                 "other": {"agency": "social-care", "reference": "22"}}
                                """));
    }

    @Test
    void refusesToResetWhatIsRunning() throws IOException {
        // Given
        note(port());

        // When
        int code = locked("reset", "--yes");

        // Then
        assertThat(code).isEqualTo(ExitCode.ALREADY_RUNNING.code());
        assertThat(err.toString()).contains("The sandbox runs already");
    }

    private int whileRunning(String... arguments) throws IOException {
        note(port());
        return locked(arguments);
    }

    /** Runs a command while somebody holds the lock, as a sandbox does. */
    private int locked(String... arguments) throws IOException {
        return locked(Conduit.commandLine(), arguments);
    }

    private int locked(CommandLine command, String... arguments) throws IOException {
        Path lock = checkout.resolve(".conduit/lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            return run(command, arguments);
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void note(int port) throws IOException {
        Path people = Files.createDirectories(checkout.resolve(".conduit/up/secrets/people/amara.okafor"));
        Files.writeString(people.resolve("client-secret"), "secret");
        String address = "http://127.0.0.1:" + port;
        Map<String, Object> addresses = Map.of(
                "unitDesk", address,
                "consolidation", address,
                "signIn", address,
                "doors", Map.of("police", address),
                "registry", address,
                "kafka", "127.0.0.1:" + port);
        Files.writeString(
                checkout.resolve(".conduit/running.json"),
                Hub.JSON.writeValueAsString(Map.of(
                        "mode",
                        "UP",
                        "pid",
                        1,
                        "addresses",
                        addresses,
                        "folder",
                        checkout.resolve(".conduit/up").toString())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        heard.put(path, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        heard.put("body of " + path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = answers.getOrDefault(path, new Answer(404, "{\"title\": \"Not found\"}"));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }

    private int run(String... arguments) {
        return run(Conduit.commandLine(), arguments);
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
