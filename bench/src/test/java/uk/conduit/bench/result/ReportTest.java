package uk.conduit.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Circumstances CIRCUMSTANCES = new Circumstances(
            7, 90_000, 2_000, 4, 1, Map.of("original", 81_000L, "repeat", 9_000L), Map.of("cores", "2"));

    @Test
    void givesProgramsOneObjectForEachPipelineAndTheRatios() {
        // Given
        Report report = report(true);

        // When
        JsonNode json = JsonMapper.shared().readTree(report.json());

        // Then
        assertThat(json.path("pipelines")).hasSize(3);
        assertThat(json.at("/pipelines/0/pipeline").asString()).isEqualTo("consolidation");
        assertThat(json.at("/pipelines/0/eventsPerSecond/median").asDouble()).isEqualTo(9_000);
        assertThat(json.path("ratioToCopyCeiling").asDouble()).isEqualTo(0.5);
        assertThat(json.path("ratioToNaive").asDouble()).isEqualTo(4.5);
        assertThat(json.has("ratioToJdbcSink")).isFalse();
        assertThat(json.at("/machine/cores").asString()).isEqualTo("2");
    }

    @Test
    void givesPeopleATableWithItsSeedAndSaysWhichFigureIsOfASlice() {
        // Given
        Report report = report(true);

        // When
        String text = report.text();

        // Then
        assertThat(text)
                .contains("seed 7")
                .contains("(the first 10,000 events)")
                .contains("consolidation is 0.500 times as fast as copy (0.500 to 0.500)")
                .contains("The ledger balances");
    }

    @Test
    void saysThatAFigureOfALedgerThatDoesNotBalanceCountsForNothing() {
        // Given
        Report report = report(false);

        // When
        String text = report.text();

        // Then
        assertThat(text).contains("does NOT balance");
        assertThat(report.results().sound()).isFalse();
    }

    private static Report report(boolean sound) {
        return new Report(
                CIRCUMSTANCES,
                new Results(List.of(
                        new Measured(PipelineName.CONSOLIDATION, 1, 90_000, Duration.ofSeconds(10), sound, 1),
                        new Measured(PipelineName.COPY, 1, 90_000, Duration.ofSeconds(5), true, 1),
                        new Measured(PipelineName.NAIVE, 1, 10_000, Duration.ofSeconds(5), true, 1))));
    }
}
