package uk.conduit.assembly.sandbox.day;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** A person or a system, signed in, as it calls services over HTTP. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final int TRIES = 8;
    private static final int FIRST_FAILURE = 400;
    private static final int NOT_NOW = 503;
    private static final int SIGNED_OUT = 401;

    private final HttpClient client;
    private final Supplier<String> signIn;
    private String token;

    /** Somebody who signs in like this, and does so again when the token has run out. */
    Caller(HttpClient client, Supplier<String> signIn) {
        this.client = client;
        this.signIn = signIn;
        this.token = signIn.get();
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    /**
     * The answer's body. Whoever answers that it cannot just now is asked again, as an agency's system would: what is sent
     * twice counts once.
     *
     * @throws SandboxRefusal if there is none, or it is a refusal
     */
    String send(HttpRequest request) {
        HttpResponse<String> response = answer(request);
        if (response.statusCode() == SIGNED_OUT) {
            token = signIn.get();
            response = answer(request);
        }
        for (int tries = 1; response.statusCode() == NOT_NOW && tries < TRIES; tries++) {
            Waiting.pause(BETWEEN_TRIES);
            response = answer(request);
        }
        if (response.statusCode() >= FIRST_FAILURE) {
            throw new SandboxRefusal(
                    ExitCode.PART_FAILED, "%s answered %d.".formatted(request.uri(), response.statusCode()));
        }
        return response.body();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            HttpRequest signed = HttpRequest.newBuilder(request, (name, value) -> true)
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(signed, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new SandboxRefusal(ExitCode.PART_FAILED, "%s does not answer.".formatted(request.uri()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while waiting for an answer.");
        }
    }
}
