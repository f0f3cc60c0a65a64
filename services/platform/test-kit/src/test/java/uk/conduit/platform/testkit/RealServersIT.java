package uk.conduit.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealServersIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    @Test
    void aUserSeesOnlyTheTopicsItWasAllowed() throws Exception {
        // Given
        TestKafka kafka = SERVERS.kafka();
        kafka.topic("police.case-events", 4);
        kafka.topic("social-care.case-events", 4);
        Map<String, Object> settings = kafka.user("police-door");

        // When
        kafka.allowTopic("police-door", "police.case-events", AclOperation.DESCRIBE);

        // Then
        try (Admin door = Admin.create(settings)) {
            assertThat(door.listTopics().names().get()).isEqualTo(Set.of("police.case-events"));
        }
    }

    @Test
    void theBrokerIsEmptyAgainForTheNextClass() throws Exception {
        // Given
        TestKafka kafka = SERVERS.kafka();
        kafka.topic("unit.case-events", 1);
        kafka.user("unit-desk");

        // When
        kafka.empty();

        // Then
        kafka.topic("unit.case-events", 2);
        assertThat(kafka.admin().listTopics().names().get()).containsExactly("unit.case-events");
        assertThat(kafka.admin().describeUserScramCredentials().users().get())
                .containsExactlyInAnyOrder("admin", "broker");
    }

    @Test
    void theDatabaseBelongsToTheClass() throws Exception {
        // Given
        TestDatabase database = SERVERS.database();

        // When
        try (Connection connection = database.connect()) {

            // Then
            assertThat(connection.createStatement().execute("CREATE TABLE anything (id int)"))
                    .isFalse();
            assertThat(SERVERS.database()).isSameAs(database);
        }
    }

    @Test
    void theRegistryKeepsASchema() throws Exception {
        // Given
        URI subject = URI.create(SERVERS.registryUrl() + "/subjects/test-value/versions");
        HttpRequest register = HttpRequest.newBuilder(subject)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"\\\"string\\\"\"}"))
                .build();

        // When
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(register, HttpResponse.BodyHandlers.ofString());
        }

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\"");
    }
}
