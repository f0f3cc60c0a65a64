package uk.conduit.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.access.model.Compatibility;
import uk.conduit.access.model.SubjectState;
import uk.conduit.platform.testkit.RealServers;

class SchemaRegistryIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final String ONE = record("{\"name\":\"f\",\"type\":\"int\"}");
    private static final String TWO = record("{\"name\":\"f\",\"type\":\"int\"},{\"name\":\"g\",\"type\":\"int\"}");

    private final SchemaRegistry registry =
            new SchemaRegistry(HttpClient.newHttpClient(), URI.create(SERVERS.registryUrl()));

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"A\",\"namespace\":\"x\",\"fields\":[" + fields + "]}";
    }

    @Test
    void knowsNothingOfASubjectThatIsNotThere() {
        // When
        SubjectState state = registry.state("registry-it.absent-value", ONE);

        // Then
        assertThat(state).isEqualTo(SubjectState.UNKNOWN);
    }

    @Test
    void keepsTheLevelAndTheSchemaHoweverOftenTheyAreSent() {
        // Given
        String subject = "registry-it.kept-value";

        // When
        for (int time = 0; time < 2; time++) {
            registry.setCompatibility(subject, Compatibility.BACKWARD_TRANSITIVE);
            registry.register(subject, ONE);
        }

        // Then
        assertThat(registry.state(subject, ONE)).isEqualTo(new SubjectState(Compatibility.BACKWARD_TRANSITIVE, true));
        assertThat(registry.state(subject, TWO)).isEqualTo(new SubjectState(Compatibility.BACKWARD_TRANSITIVE, false));
    }

    @Test
    void tellsTheRegistrysOwnReasonForARefusal() {
        // Given
        String subject = "registry-it.refused-value";
        registry.setCompatibility(subject, Compatibility.BACKWARD_TRANSITIVE);
        registry.register(subject, ONE);

        // When
        Throwable refusal = catchThrowable(() -> registry.register(subject, TWO));

        // Then
        assertThat(refusal)
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("the schema registry refuses")
                .hasMessageContaining("Incompatible")
                .hasMessageContaining("409");
    }

    @Test
    void saysThatNobodyAnswers() {
        // Given
        SchemaRegistry nobody = new SchemaRegistry(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:1/x"));

        // When
        Throwable failure = catchThrowable(() -> nobody.state("subject", ONE));

        // Then
        assertThat(failure)
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("does not answer at http://127.0.0.1:1/x");
    }
}
