package uk.conduit.bench.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefingReportTest {

    @Test
    void saysOfEachSizeWhetherItTakesMoreThanInProportion() {
        // Given
        BriefingReport report = report(size(1_000, 500), size(10_000, 4_000), size(100_000, 50_000));

        // When
        String text = report.text();

        // Then
        assertThat(text)
                .contains("From 1,000 to 10,000 children, 10.0 times as many, a draft takes 8.0 times as long: 0.80 of")
                .contains(
                        "From 10,000 to 100,000 children, 10.0 times as many, a draft takes 12.5 times as long: 1.25 of")
                .containsOnlyOnce("no worse than linear")
                .containsOnlyOnce("WORSE than linear")
                .contains("Goal: a draft of 10,000 children within 5 s: met (4.00 s)")
                .contains("Goal: the PDF of a briefing of 312 rows within 5 s: NOT met (6.00 s");
    }

    @Test
    void givesProgramsTheSecondsOfAThousandChildren() {
        // Given
        BriefingReport report = report(size(1_000, 500), size(10_000, 6_000));

        // When
        JsonNode json = JsonMapper.shared().readTree(report.json());

        // Then
        assertThat(json.at("/drafts/0/secondsPer1000Children").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/drafts/1/ofWhatIsInProportion").asDouble()).isEqualTo(1.2);
        assertThat(json.at("/drafts/1/noWorseThanLinear").asBoolean()).isFalse();
        assertThat(json.at("/draftGoalMet").asBoolean()).isFalse();
        assertThat(json.at("/pdf/rows").asInt()).isEqualTo(312);
    }

    private static Size size(int children, int millis) {
        return new Size(
                children,
                4L * children,
                List.of(new Answer(Duration.ofMillis(millis), Duration.ofMillis(millis), 1_000, 10)),
                1_000_000);
    }

    private static BriefingReport report(Size... sizes) {
        return new BriefingReport(
                new BriefingReport.Circumstances(7, 1, true, Map.of("cores", "2")),
                List.of(sizes),
                new Paper(312, List.of(new Answer(Duration.ofSeconds(6), Duration.ofSeconds(5), 1_000, 0)), 1_000_000));
    }
}
