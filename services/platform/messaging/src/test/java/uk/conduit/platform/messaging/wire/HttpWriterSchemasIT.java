package uk.conduit.platform.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TcpProxy;

class HttpWriterSchemasIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = SchemaBuilder.record("Known")
            .namespace("test")
            .fields()
            .requiredString("a")
            .endRecord();

    @Test
    void findsASchemaByItsId() throws Exception {
        // Given
        int id = register(SCHEMA, "");

        // When
        WriterSchemas schemas = new HttpWriterSchemas(URI.create(SERVERS.registryUrl()));

        // Then
        assertThat(schemas.byId(id)).contains(SCHEMA);
    }

    @Test
    void findsASchemaThatRefersToAnother() throws Exception {
        // Given
        register(SCHEMA, "");
        int id = register("""
                {"type": "record", "name": "Outer", "namespace": "test", "fields": [{"name": "inner", "type": "test.Known"}]}""", """
                , "references": [{"name": "test.Known", "subject": "Known-value", "version": 1}]""", "Outer-value");

        // When
        WriterSchemas schemas = new HttpWriterSchemas(URI.create(SERVERS.registryUrl()));

        // Then
        assertThat(schemas.byId(id))
                .hasValueSatisfying(
                        found -> assertThat(found.getField("inner").schema()).isEqualTo(SCHEMA));
    }

    @Test
    void knowsThatTheRegistryDoesNotKnowAnId() {
        assertThat(new HttpWriterSchemas(URI.create(SERVERS.registryUrl())).byId(987_654))
                .isEmpty();
    }

    @Test
    void doesNotTakeAnotherServersAnswerForTheRegistrys() {
        // Given
        URI elsewhere = URI.create(SERVERS.registryUrl().replace("/apis/ccompat/v7", "/nowhere"));

        // Then
        assertThatThrownBy(() -> new HttpWriterSchemas(elsewhere).byId(1)).isInstanceOf(RegistryAway.class);
    }

    @Test
    void keepsWhatItKnowsWhileTheRegistryIsAway() throws Exception {
        // Given
        int id = register(SCHEMA, "");
        URI real = URI.create(SERVERS.registryUrl());
        try (TcpProxy proxy = TcpProxy.before(real.getPort())) {
            URI proxied = URI.create(SERVERS.registryUrl().replace(":" + real.getPort(), ":" + proxy.port()));
            WriterSchemas schemas = new HttpWriterSchemas(proxied);
            schemas.byId(id);

            // When
            proxy.cut();

            // Then
            assertThat(schemas.byId(id)).isPresent();
            assertThatThrownBy(() -> schemas.byId(987_654)).isInstanceOf(RegistryAway.class);
        }
    }

    private static int register(Schema schema, String references) throws IOException, InterruptedException {
        return register(schema.toString(), references, schema.getName() + "-value");
    }

    private static int register(String schema, String references, String subject)
            throws IOException, InterruptedException {
        String body = "{\"schema\": " + JSON.writeValueAsString(schema) + references + "}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(SERVERS.registryUrl() + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode answer =
                    JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
            return answer.path("id").asInt(0);
        }
    }
}
