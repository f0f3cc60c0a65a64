package uk.conduit.access.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.access.model.Compatibility;
import uk.conduit.access.model.SubjectState;

/** A schema registry that speaks Confluent's REST API, version 7. Subjects' names need no escaping. */
public final class SchemaRegistry {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client;
    private final URI base;
    private final Supplier<Optional<String>> token;

    /**
     * The registry at this address.
     *
     * @param client how to reach it
     * @param base the base of the API, without a slash at the end
     */
    public SchemaRegistry(HttpClient client, URI base) {
        this(client, base, Optional::empty);
    }

    /**
     * The registry at this address, which only somebody known may change.
     *
     * @param token gives an access token when something is changed; anybody may read
     */
    public SchemaRegistry(HttpClient client, URI base, Supplier<Optional<String>> token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /** What it has of a subject: the level set on it, and whether it holds this schema. */
    SubjectState state(String subject, String schema) {
        Answer level = send("GET", "/config/" + subject, null);
        Answer lookup = send("POST", "/subjects/" + subject, body("schema", schema));
        return new SubjectState(
                level.found()
                        ? compatibility(level.body().path("compatibilityLevel").asString(""))
                        : null,
                lookup.found());
    }

    private static @Nullable Compatibility compatibility(String level) {
        return level.isEmpty() ? null : Compatibility.valueOf(level);
    }

    void setCompatibility(String subject, Compatibility level) {
        change("PUT", "/config/" + subject, body("compatibility", level.name()));
    }

    /** Registers a schema; one that is registered already stays as it is. */
    void register(String subject, String schema) {
        change("POST", "/subjects/" + subject + "/versions", body("schema", schema));
    }

    private String body(String name, String value) {
        return json.writeValueAsString(Map.of(name, value));
    }

    private void change(String method, String path, String body) {
        HttpRequest.Builder request = request(method, path, body);
        token.get().ifPresent(it -> request.header("Authorization", "Bearer " + it));
        send(request.build()).orRefused();
    }

    private Answer send(String method, String path, @Nullable String body) {
        return send(request(method, path, body).build());
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", MEDIA_TYPE)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException e) {
            throw new StepFailed("the schema registry does not answer at " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted while waiting for the schema registry", e);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }

    private record Answer(int status, JsonNode body) {

        boolean found() {
            if (status != NOT_FOUND) {
                orRefused();
            }
            return status == OK;
        }

        void orRefused() {
            if (status != OK) {
                throw new StepFailed("the schema registry refuses: "
                        + body.path("message").asString("status " + status)
                        + " (" + body.path("error_code").asInt(status) + ")");
            }
        }
    }
}
