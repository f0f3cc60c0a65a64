package uk.conduit.assembly.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.Addresses;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.assembly.sandbox.SignIn;

/** The services' HTTP APIs, as one person who is signed in. */
final class Hub implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_FAILURE = 400;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_OF_THE_SERVER = 500;

    private final HttpClient client;
    private final Addresses addresses;
    private final String token;

    private Hub(HttpClient client, Addresses addresses, String token) {
        this.client = client;
        this.addresses = addresses;
        this.token = token;
    }

    /** Signs in as this person, with the credential the sandbox keeps for the command line. */
    static Hub signedIn(RunningSandbox running, String username) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return new Hub(client, running.addresses(), SignIn.person(client, running, username));
    }

    /** Reads from consolidation. */
    JsonNode read(String path) {
        return JSON.readTree(
                send(client, request(addresses.consolidation() + path).GET().build(), "consolidation"));
    }

    /** Asks consolidation to do something. */
    JsonNode ask(String path) {
        HttpRequest request = request(addresses.consolidation() + path)
                .POST(BodyPublishers.noBody())
                .build();
        return JSON.readTree(send(client, request, "consolidation"));
    }

    /** Tells the unit desk what a person decided. */
    JsonNode decide(String path, JsonNode decision) {
        HttpRequest request = request(addresses.unitDesk() + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(decision.toString()))
                .build();
        return JSON.readTree(send(client, request, "the unit desk"));
    }

    /** A page of the unit desk. */
    String page(String path) {
        return new String(file(path, "text/html"), StandardCharsets.UTF_8);
    }

    /** A page of the unit desk, as bytes. */
    byte[] file(String path, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.unitDesk() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", type + ", application/problem+json")
                .GET()
                .build();
        return bytes(client, request, "the unit desk");
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private static String send(HttpClient client, HttpRequest request, String who) {
        return new String(bytes(client, request, who), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(HttpClient client, HttpRequest request, String who) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= FIRST_FAILURE) {
                throw refusal(response, who);
            }
            return response.body();
        } catch (IOException e) {
            throw new SandboxRefusal(
                    ExitCode.PART_FAILED,
                    "%s does not answer at %s.".formatted(who, request.uri().getAuthority()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while waiting for " + who + ".");
        }
    }

    private static SandboxRefusal refusal(HttpResponse<byte[]> response, String who) {
        ExitCode code = response.statusCode() < FIRST_OF_THE_SERVER ? ExitCode.REFUSED : ExitCode.PART_FAILED;
        return new SandboxRefusal(code, "%s answered %d: %s".formatted(who, response.statusCode(), reason(response)));
    }

    /** What an RFC 9457 problem says, with the fields it names. */
    private static String reason(HttpResponse<byte[]> response) {
        String unsaid = response.statusCode() == FORBIDDEN ? "this person may not do that." : "no reason given.";
        try {
            JsonNode problem = JSON.readTree(response.body());
            String title = problem.path("title").asString(unsaid);
            String faults = problem.path("faults")
                    .valueStream()
                    .map(fault -> " " + fault.path("field").asString("") + ": "
                            + fault.path("reason").asString(""))
                    .collect(Collectors.joining(";"));
            return problem.path("detail").asString(title) + faults;
        } catch (JacksonException e) {
            return unsaid;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
