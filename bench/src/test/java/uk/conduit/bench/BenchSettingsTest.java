package uk.conduit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.bench.result.PipelineName;

class BenchSettingsTest {

    private static final String USUAL = "events=10 children=5 partitions=4 runs=3 seed=7 only= json=false";

    @Test
    void measuresEveryPipelineUnlessTold() {
        // Given
        String[] words = USUAL.split(" ");

        // When
        BenchSettings settings = BenchSettings.of(Path.of("."), words);

        // Then
        assertThat(settings.only()).isEqualTo(PipelineName.ofTheIntake());
        assertThat(settings.events()).isEqualTo(10);
    }

    @Test
    void measuresThoseThatAreNamed() {
        // Given
        String[] words = USUAL.replace("only=", "only=naive,copy").split(" ");

        // When
        BenchSettings settings = BenchSettings.of(Path.of("."), words);

        // Then
        assertThat(settings.only()).containsExactly(PipelineName.COPY, PipelineName.NAIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events=0", "runs=many", "only=oracle", "children=1000000", "partitions=-1"})
    void refusesWhatMakesNoSense(String word) {
        // Given
        String[] words = (USUAL + " " + word).split(" ");

        // When, then
        assertThatThrownBy(() -> BenchSettings.of(Path.of("."), words))
                .isInstanceOfSatisfying(
                        SandboxRefusal.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void rebuildsOnlyWhatConsolidationHasTaken() {
        // Given
        String[] words = USUAL.replace("only=", "only=rebuild,copy").split(" ");

        // When
        ThrowingCallable reading = () -> BenchSettings.of(Path.of("."), words);

        // Then
        assertThatThrownBy(reading).isInstanceOf(SandboxRefusal.class).hasMessageContaining("cannot be rebuilt");
    }
}
