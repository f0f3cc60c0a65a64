package uk.conduit.assembly.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreconditionsTest {

    private static final Path FOLDER = Path.of(".conduit");

    @Test
    void refusesADiskThatIsNearlyFull() {
        // Given
        long bytesFree = 999_999_999;

        // When
        assertThatThrownBy(() -> Preconditions.isEnough(bytesFree, FOLDER))

                // Then
                .hasMessage("Only 999 MB are free where .conduit lies; the sandbox needs 1000.")
                .isInstanceOfSatisfying(
                        SandboxRefusal.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.DISK_FULL));
    }

    @Test
    void isContentWithOneGigabyte() {
        // Given
        long bytesFree = 1_000_000_000;

        // When
        assertThatCode(() -> Preconditions.isEnough(bytesFree, FOLDER))

                // Then
                .doesNotThrowAnyException();
    }
}
