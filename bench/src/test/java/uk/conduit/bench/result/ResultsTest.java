package uk.conduit.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void tellsTheMiddleOfThreeWithTheLeastAndTheMost() {
        // Given
        List<Double> measured = List.of(300.0, 100.0, 250.0);

        // When
        Spread spread = Spread.of(measured);

        // Then
        assertThat(spread).isEqualTo(new Spread(250, 100, 300));
    }

    @Test
    void tellsTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        // Given
        List<Double> measured = List.of(100.0, 400.0);

        // When
        Spread spread = Spread.of(measured);

        // Then
        assertThat(spread.median()).isEqualTo(250);
    }

    @Test
    void tellsNothingOfNothing() {
        // Given
        List<Double> measured = List.of();

        // When, then
        assertThatThrownBy(() -> Spread.of(measured)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesEachRunWithItselfSoThatASlowHourSlowsBoth() {
        // Given
        Results results = new Results(List.of(
                measured(PipelineName.CONSOLIDATION, 1, 10),
                measured(PipelineName.COPY, 1, 5),
                measured(PipelineName.CONSOLIDATION, 2, 40),
                measured(PipelineName.COPY, 2, 20)));

        // When
        Spread ratio =
                results.ratio(PipelineName.CONSOLIDATION, PipelineName.COPY).orElseThrow();

        // Then
        assertThat(ratio).isEqualTo(new Spread(0.5, 0.5, 0.5));
    }

    @Test
    void saysNothingOfWhatWasLeftOut() {
        // Given
        Results results = new Results(List.of(measured(PipelineName.CONSOLIDATION, 1, 10)));

        // When
        var ratio = results.ratio(PipelineName.CONSOLIDATION, PipelineName.NAIVE);

        // Then
        assertThat(ratio).isEmpty();
        assertThat(results.rate(PipelineName.NAIVE)).isEmpty();
    }

    private static Measured measured(PipelineName pipeline, int run, int seconds) {
        return new Measured(pipeline, run, 1_000, Duration.ofSeconds(seconds), true, 1);
    }
}
