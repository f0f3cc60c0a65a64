package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.found;
import static uk.conduit.consolidation.model.briefing.Stories.missing;
import static uk.conduit.consolidation.model.briefing.Stories.police;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.platform.kernel.ChildId;

/** Who is missing at this moment. */
class MissingNowTest {

    private final Morning morning = Morning.covered();

    @Test
    void aChildReportedAndNotFoundIsMissingNowWhateverTheGrade() {
        // Given
        ChildId child = morning.knownBefore(police("P1").says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW")));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "missing-now", child, "since")))
                .containsExactly("Missing since Sun 22 Nov 2026 22:30 (Police).", "That is 9 hours.");
        assertThat(words(cell(briefing, "missing-now", child, "grade"))).containsExactly("Low");
        assertThat(words(cell(briefing, "missing-now", child, "history")))
                .containsExactly(
                        "1 episode recorded in the last 90 days by: Police.",
                        "No record of an earlier return names anybody.");
    }

    @Test
    void aRegradingChangesTheGrade() {
        // Given
        ChildId child = morning.knownBefore(police("P1")
                .says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW"))
                .says(CUT.minus(Duration.ofHours(2)), new MissingRiskRegraded("M1", "HIGH", null)));
        // When
        Cell cell = cell(morning.briefing(), "missing-now", child, "grade");
        // Then
        assertThat(words(cell)).containsExactly("High");
    }

    @Test
    void aChildWhoWasFoundIsNotMissing() {
        // Given
        morning.knownBefore(police("P1")
                .says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW"))
                .says(CUT.minus(Duration.ofHours(2)), found("M1", CUT.minus(Duration.ofHours(2)))));
        // When
        Section section = section(morning.briefing(), "missing-now");
        // Then
        assertThat(section.rows()).isEmpty();
        assertThat(words(section))
                .first()
                .asString()
                .startsWith("No child is recorded as missing. Everything recorded");
    }
}
