package uk.conduit.consolidation.service.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** Records in the wire format of a real registry, in which their schemas are registered when first met. */
final class RegisteredWire {

    private final String registryUrl;
    private final Map<Schema, Integer> ids = new HashMap<>();

    RegisteredWire(String registryUrl) {
        this.registryUrl = registryUrl;
    }

    byte[] bytes(SpecificRecord record) {
        return Wire.frame(
                register(record.getSchema()), Wire.encode(record, SpecificData.getForClass(record.getClass())));
    }

    synchronized int register(Schema schema) {
        return ids.computeIfAbsent(schema, this::registered);
    }

    private int registered(Schema schema) {
        JsonMapper json = new JsonMapper();
        String body = json.writeValueAsString(Map.of("schema", schema.toString()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(registryUrl + "/subjects/" + schema.getFullName() + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return json.readTree(client.send(request, BodyHandlers.ofString()).body())
                    .path("id")
                    .asInt(0);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
