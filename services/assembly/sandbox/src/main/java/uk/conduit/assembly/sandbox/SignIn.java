package uk.conduit.assembly.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.servers.Secret;

/** Signing in at the sandbox's identity provider with a client's own credential. */
public final class SignIn {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OK = 200;

    private SignIn() {}

    /** A token of the person through the command line's client. */
    public static String person(HttpClient http, RunningSandbox sandbox, String username) {
        return token(
                http,
                sandbox.addresses().signIn(),
                RunningSandbox.personClient(username),
                sandbox.personClientSecret(username));
    }

    /** A token of an agency's own system. */
    public static String system(HttpClient http, RunningSandbox sandbox, String client) {
        return token(http, sandbox.addresses().signIn(), client, sandbox.systemSecret(client));
    }

    static String token(HttpClient http, String signIn, String client, Secret secret) {
        String pair = URLEncoder.encode(client, StandardCharsets.UTF_8)
                + ":"
                + URLEncoder.encode(secret.value(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(signIn + "/oauth2/token"))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != OK) {
                throw new SandboxRefusal(ExitCode.REFUSED, "sign-in answered %d.".formatted(response.statusCode()));
            }
            return JsonMapper.shared()
                    .readTree(response.body())
                    .path("access_token")
                    .asString();
        } catch (IOException away) {
            throw new SandboxRefusal(
                    ExitCode.PART_FAILED,
                    "sign-in does not answer at %s.".formatted(request.uri().getAuthority()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while signing in.");
        }
    }
}
