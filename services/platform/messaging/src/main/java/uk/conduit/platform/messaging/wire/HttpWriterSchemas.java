package uk.conduit.platform.messaging.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas of any registry that speaks Confluent's REST API. An id never changes its meaning, so each is fetched once
 * and kept: while the registry is away, records of known schemas go on being read.
 */
public final class HttpWriterSchemas implements WriterSchemas {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FOUND = 200;
    private static final int ABSENT = 404;
    /** Confluent's own codes for "not found"; a 404 without one comes from something else, such as a proxy. */
    private static final int FIRST_ABSENT_CODE = 40400;

    private static final int LAST_ABSENT_CODE = 40499;

    private final Map<Integer, Schema> known = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http;
    private final String base;

    /** Reads from the registry whose API begins at {@code base}, such as {@code http://localhost:8420/apis/ccompat/v7}. */
    public HttpWriterSchemas(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public Optional<Schema> byId(int id) {
        Schema schema = known.get(id);
        if (schema != null) {
            return Optional.of(schema);
        }
        Optional<Schema> fetched = get("/schemas/ids/" + id).flatMap(this::parse);
        fetched.ifPresent(found -> known.put(id, found));
        return fetched;
    }

    private Optional<Schema> parse(JsonNode answer) {
        if (!"AVRO".equals(answer.path("schemaType").asString("AVRO"))) {
            return Optional.empty();
        }
        Schema.Parser parser = new Schema.Parser();
        try {
            readReferences(answer, parser);
            return Optional.of(parser.parse(answer.path("schema").asString("")));
        } catch (SchemaParseException unusable) {
            return Optional.empty();
        }
    }

    private void readReferences(JsonNode answer, Schema.Parser parser) {
        for (JsonNode reference : answer.path("references")) {
            String name = reference.path("name").asString("");
            if (!parser.getTypes().containsKey(name)) {
                String subject = URLEncoder.encode(reference.path("subject").asString(""), StandardCharsets.UTF_8);
                JsonNode referred = get("/subjects/" + subject + "/versions/"
                                + reference.path("version").asInt(0))
                        .orElseThrow(() -> new SchemaParseException("A schema refers to one that is not there"));
                readReferences(referred, parser);
                parser.parse(referred.path("schema").asString(""));
            }
        }
    }

    /** The answer, or nothing where the registry itself says that there is nothing. */
    private Optional<JsonNode> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/vnd.schemaregistry.v1+json, application/json")
                .build();
        HttpResponse<byte[]> response = send(request);
        JsonNode body = body(response);
        if (response.statusCode() == FOUND && body.has("schema")) {
            return Optional.of(body);
        }
        int code = body.path("error_code").asInt(0);
        if (response.statusCode() == ABSENT && code >= FIRST_ABSENT_CODE && code <= LAST_ABSENT_CODE) {
            return Optional.empty();
        }
        throw new RegistryAway("The schema registry answered with status " + response.statusCode(), null);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new RegistryAway("The schema registry cannot be reached", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RegistryAway("Stopped while asking the schema registry", stopped);
        }
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        try {
            return json.readTree(response.body());
        } catch (JacksonException notJson) {
            throw new RegistryAway("The schema registry answered with something else than JSON", notJson);
        }
    }
}
