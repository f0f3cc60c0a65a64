package uk.conduit.bench.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.assembly.sandbox.SignIn;
import uk.conduit.bench.events.DoorRecords;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** The systems of the agencies and a reader of the unit, each signed in as itself. Good for as long as a token is. */
final class Callers {

    private static final String READER = "amara.okafor";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TRIES = 3;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final RunningSandbox sandbox;
    private final Map<Agency, String> systems = new HashMap<>();
    private final String reader;

    Callers(HttpClient http, RunningSandbox sandbox) {
        this.http = http;
        this.sandbox = sandbox;
        DoorRecords.AGENCIES.forEach(agency -> systems.put(agency, SignIn.system(http, sandbox, agency + "-system")));
        this.reader = SignIn.person(http, sandbox, READER);
    }

    /**
     * A line of the door's answer.
     *
     * @param line the receipt
     * @param at when it was read, in nanoseconds
     */
    record Receipt(String line, long at) {

        /** Whether Kafka has the record: from now, or since it was sent before. */
        boolean isOfWhatKafkaHas() {
            return line.contains("\"outcome\":\"accepted\"") || line.contains("\"outcome\":\"unchanged\"");
        }
    }

    /**
     * Hands records in, one a line, and answers with their receipts, each as it came. A door that closes a connection
     * which was about to be used again is called once more, as an agency's system would: what is sent twice counts once.
     */
    List<Receipt> handIn(Agency agency, String lines) {
        HttpRequest request = request(
                        sandbox.addresses().door(agency.name()) + "/records",
                        Objects.requireNonNull(systems.get(agency)))
                .header("Content-Type", DoorRecords.mediaType(agency))
                .POST(BodyPublishers.ofString(lines))
                .build();
        return again("The door of " + agency, () -> {
            HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> body = response.body()) {
                if (response.statusCode() != OK) {
                    throw failed("The door of " + agency, response.statusCode());
                }
                return body.map(line -> new Receipt(line, System.nanoTime())).toList();
            } catch (UncheckedIOException brokenOff) {
                throw brokenOff.getCause();
            }
        });
    }

    /** What is told of a child; nothing if there is no such child yet. */
    String child(ChildId id) {
        HttpRequest request = request(sandbox.addresses().consolidation() + "/children/" + id, reader)
                .GET()
                .build();
        HttpResponse<String> response = again("consolidation", () -> http.send(request, BodyHandlers.ofString()));
        return switch (response.statusCode()) {
            case OK -> response.body();
            case NOT_FOUND -> "";
            default -> throw failed("consolidation", response.statusCode());
        };
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    /** What is asked of somebody. */
    @FunctionalInterface
    private interface Call<T> {
        T answer() throws IOException, InterruptedException;
    }

    private static <T> T again(String who, Call<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.answer();
            } catch (IOException away) {
                if (tries == TRIES) {
                    throw new SandboxRefusal(
                            ExitCode.PART_FAILED,
                            "%s does not answer: %s."
                                    .formatted(who, away.getClass().getSimpleName()));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while measuring.");
            }
        }
    }

    private static SandboxRefusal failed(String who, int status) {
        return new SandboxRefusal(ExitCode.PART_FAILED, "%s answered %d.".formatted(who, status));
    }
}
