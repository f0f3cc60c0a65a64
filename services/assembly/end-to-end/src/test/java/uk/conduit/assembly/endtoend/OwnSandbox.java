package uk.conduit.assembly.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.Progress;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.SandboxSettings;
import uk.conduit.assembly.sandbox.SignIn;

/** The whole sandbox on ports that were free, beside any other that runs, with a state of its own. */
final class OwnSandbox implements AutoCloseable {

    private static final List<String> WHAT_A_SANDBOX_NEEDS = List.of("services", "deploy", "schemas");

    private final Path checkout;
    private final Sandbox sandbox;
    private final RunningSandbox running;
    private final HttpClient http = HttpClient.newHttpClient();

    private OwnSandbox(Path checkout, Sandbox sandbox, RunningSandbox running) {
        this.checkout = checkout;
        this.sandbox = sandbox;
        this.running = running;
    }

    /** Starts it, and keeps its state in an empty folder. */
    static OwnSandbox start(Path folder) {
        return start(folder, List.of());
    }

    /** The same, in which these agencies may sign in at Kafka with PLAIN too. */
    static OwnSandbox start(Path folder, List<String> withPlain) {
        Path checkout = laidOut(folder);
        Sandbox sandbox = Sandbox.prepare(
                new SandboxSettings(checkout, Mode.DEMO, 1, PortPlan.free()).withPlain(withPlain), new Quiet());
        try {
            return new OwnSandbox(checkout, sandbox, sandbox.start());
        } catch (RuntimeException failed) {
            sandbox.close();
            unlink(checkout);
            throw failed;
        }
    }

    /** What is built, with a state of its own beside it. */
    private static Path laidOut(Path folder) {
        Path real = home();
        try {
            for (String part : WHAT_A_SANDBOX_NEEDS) {
                Files.createSymbolicLink(folder.resolve(part), real.resolve(part));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkout in which this test runs. */
    static Path home() {
        return Path.of(System.getProperty("conduit.home"));
    }

    private static void unlink(Path checkout) {
        try {
            for (String part : WHAT_A_SANDBOX_NEEDS) {
                Files.deleteIfExists(checkout.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningSandbox running() {
        return running;
    }

    /** Where its state is kept. */
    Path folder() {
        return sandbox.folder();
    }

    HttpClient http() {
        return http;
    }

    /** What the hub's read API answers a person. */
    JsonNode read(String person, String path) {
        return json(path, ask(person, path));
    }

    /** A draft of the next briefing, as a person reads it. */
    ReadBriefing draft(String person) {
        String token = person(person);
        return new ReadBriefing(json("/drafts", send(hub("/drafts", token).POST(BodyPublishers.noBody()))));
    }

    HttpResponse<String> ask(String person, String path) {
        return send(hub(path, person(person)).GET());
    }

    /** A token of a person through the command line's client. */
    String person(String person) {
        return SignIn.person(http, running, person);
    }

    /** A token of an agency's own system. */
    String system(String agency) {
        return SignIn.system(http, running, agency + "-system");
    }

    /** What an agency's own door answers its system. */
    HttpResponse<String> handIn(String agency, String mediaType, String records) {
        return whenKafkaAnswers(() -> send(request(running.addresses().door(agency) + "/records", system(agency))
                .header("Content-Type", mediaType)
                .header("Extracted-At", Instant.now().toString())
                .POST(BodyPublishers.ofString(records))));
    }

    /** As every sender is told to, it sends again while Kafka is away, as it may be to a service on a busy machine. */
    HttpResponse<String> whenKafkaAnswers(Supplier<HttpResponse<String>> sending) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> sending.get(), answer -> answer.statusCode() != 503);
    }

    HttpRequest.Builder hub(String path, String token) {
        return request(running.addresses().consolidation() + path, token);
    }

    static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** The body of an answer that is no text. */
    byte[] bytes(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray()).body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonNode json(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
        unlink(checkout);
    }

    /** Nobody watches. */
    static final class Quiet implements Progress {
        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void says(String words) {}
    }
}
