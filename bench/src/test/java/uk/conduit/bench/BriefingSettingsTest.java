package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

class BriefingSettingsTest {

    private static final String USUAL = "children=1000,10000 rows=300 runs=3 seed=7 json=false";

    @Test
    void measuresMoreAndMoreChildren() {
        // Given
        String[] words = USUAL.split(" ");

        // When
        BriefingSettings settings = BriefingSettings.of(Path.of("."), words);

        // Then
        assertThat(settings.children()).containsExactly(1_000, 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"children=", "children=1000,1000", "children=10000,1000", "rows=0", "children=9999999"})
    void refusesWhatMakesNoSense(String word) {
        // Given
        String[] words = (USUAL + " " + word).split(" ");

        // When, then
        assertThatThrownBy(() -> BriefingSettings.of(Path.of("."), words))
                .isInstanceOfSatisfying(
                        SandboxRefusal.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
