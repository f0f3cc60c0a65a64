package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.bench.latency.Step;

class LatencySettingsTest {

    private static final String USUAL =
            "rates=200,2000 warm-up=20 seconds=30 sample=10 children=5000 runs=3 seed=7 json=false";

    @Test
    void measuresOneRateAfterTheOther() {
        // Given
        String[] words = USUAL.split(" ");

        // When
        LatencySettings settings = LatencySettings.of(Path.of("."), words);

        // Then
        assertThat(settings.rates()).containsExactly(200, 2_000);
        assertThat(settings.step(200)).isEqualTo(new Step(200, Duration.ofSeconds(20), Duration.ofSeconds(30), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rates=", "rates=200,many", "seconds=0", "sample=1000", "warm-up=-1"})
    void refusesWhatMakesNoSense(String word) {
        // Given
        String[] words = (USUAL + " " + word).split(" ");

        // When, then
        assertThatThrownBy(() -> LatencySettings.of(Path.of("."), words))
                .isInstanceOfSatisfying(
                        SandboxRefusal.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
