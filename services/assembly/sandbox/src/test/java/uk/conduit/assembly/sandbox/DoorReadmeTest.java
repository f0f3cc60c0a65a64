package uk.conduit.assembly.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the doors says where a newcomer finds a credential in the sandbox. */
class DoorReadmeTest {

    private static final Path README = Path.of(System.getProperty("conduit.home"), "services/agency/core/README.md");

    @TempDir
    private Path checkout;

    @Test
    void saysWhereTheSandboxKeepsASystemsSecretAndWhereItIsTakenForAToken() throws IOException {
        // Given
        PortPlan ports = PortPlan.of(Map.of());
        String system = Credentials.systemOf("police");
        Path secret = new Credentials(StateFolder.of(checkout, Mode.DEMO))
                .system(system)
                .resolve(Credentials.CLIENT_SECRET);

        // When
        String readme = Files.readString(README);

        // Then
        assertThat(readme)
                .contains("$(cat " + checkout.relativize(secret) + ")")
                .contains("-u \"" + system + ":$SECRET\"")
                .contains("http://" + Service.SIGN_IN.port(ports).hostAndPort() + "/oauth2/token")
                .contains("http://" + Service.POLICE_DOOR.port(ports).hostAndPort() + "/records");
    }
}
