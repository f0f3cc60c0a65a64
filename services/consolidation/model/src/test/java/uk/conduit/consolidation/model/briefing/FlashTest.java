package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.missing;
import static uk.conduit.consolidation.model.briefing.Stories.police;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.platform.kernel.ChildId;

/** What is flashed, and what the police recorded, with its grades. */
class FlashTest {

    private final Morning morning = Morning.covered();

    @Test
    void whatThePoliceRecordedIsListedWithItsGrades() {
        // Given
        ChildId child = morning.child(police("P1")
                .says(YESTERDAY_AT_FOUR, new IntelligenceShared("INT/1", 2, "B", "Seen near the station."))
                .says(
                        YESTERDAY_AT_FOUR.plusSeconds(60),
                        new DisruptionIssued("D1", "CAWN", LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 27))));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "police", child, "new")))
                .anyMatch(line -> line.contains("intelligence INT/1 (source 2, assessment B, handling P)"))
                .anyMatch(line -> line.contains("child abduction warning notice issued, until Fri 27 Nov 2026"));
        assertThat(words(cell(briefing, "police", child, "ending")))
                .containsExactly("Child abduction warning notice: until Fri 27 Nov 2026.");
    }

    @Test
    void aHighRiskMissingChildAndAnArrestAreFlashedWithTheirRule() {
        // Given
        ChildId child = morning.child(police("P1")
                .says(CUT.minus(Duration.ofHours(9)), missing("M1", "HIGH"))
                .says(
                        CUT.minus(Duration.ofHours(3)),
                        new ArrestBailCharge("AR1", ArrestStage.BAILED, List.of("No contact"), null, null)));
        // When
        Cell cell = cell(morning.briefing(), "flash", child, "what");
        // Then
        assertThat(words(cell))
                .hasSize(2)
                .anyMatch(line -> line.endsWith("Rule: missing, high risk."))
                .anyMatch(line -> line.endsWith("Rule: arrest, bail or charge."));
    }
}
