package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

class BenchIntakeCommandTest {

    @TempDir
    private Path checkout;

    @Test
    void saysWhatIsNotBuilt() {
        // Given
        BenchIntakeCommand command = new BenchIntakeCommand(checkout);

        // When, then
        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(
                        SandboxRefusal.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_BUILT))
                .hasMessageStartingWith("Not built: bench.");
    }
}
