package uk.conduit.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LatencyReportTest {

    private static final Step STEP = new Step(200, Duration.ofSeconds(20), Duration.ofSeconds(30), 10);

    @Test
    void saysThatTheGoalIsMetWhenNinetyNineOfAHundredAreToldWithinASecond() {
        // Given
        LatencyReport report = report(step(200, 200, 400, 300), step(2_000, 2_000, 4_000, 300));

        // When
        String text = report.text();

        // Then
        assertThat(text)
                .contains("are told within 1,000 ms of being accepted: met (400.0 ms")
                .contains("seed 7");
        assertThat(report.sound()).isTrue();
    }

    @Test
    void saysWhatRateWasReachedWhereTheDoorsDidNotTakeWhatWasDue() {
        // Given
        LatencyReport report = report(step(2_000, 1_500, 4_000, 300));

        // When
        JsonNode json = JsonMapper.shared().readTree(report.json());

        // Then
        assertThat(report.text()).contains("The doors did not take 2,000 events a second");
        assertThat(json.at("/rates/0/reached").asDouble()).isEqualTo(1_500);
        assertThat(json.at("/rates/0/kept").asBoolean()).isFalse();
        assertThat(json.at("/rates/0/fromAcceptedMillis/p99/median").asDouble()).isEqualTo(4_000);
        assertThat(json.has("goalMet")).isFalse();
    }

    @Test
    void countsForNothingWhenAnEventThatWasAcceptedIsNotTold() {
        // Given
        LatencyReport report = report(step(200, 200, 400, 299));

        // When
        String text = report.text();

        // Then
        assertThat(text).contains("An event that was accepted was NOT told");
        assertThat(report.sound()).isFalse();
    }

    private static MeasuredStep step(int rate, double reached, double p99, int told) {
        Percentiles some = new Percentiles(told, p99 / 2, p99, p99 * 2);
        return new MeasuredStep(1, rate, reached, rate * 30, 300, some, some, some, some);
    }

    private static LatencyReport report(MeasuredStep... steps) {
        return new LatencyReport(
                new LatencyReport.Circumstances(7, 5_000, 1, STEP, true, Map.of("cores", "2")), List.of(steps));
    }
}
