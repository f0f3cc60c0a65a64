package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** What the unit decided, with who was of another mind and whether the child knows. */
class DecisionsTest {

    private final Morning morning = Morning.covered();

    @Test
    void aDecisionNamesTheDissentAndSaysThatTheChildWasTold() {
        // Given
        ChildId child = morning.child(unit().says(
                        YESTERDAY_AT_FOUR,
                        new DecisionRecorded(
                                "D1", Route.EARLY_HELP, "Support first.", "a.member", "Police: section 47.", true)));

        // When
        List<String> said = words(cell(morning.briefing(), "decisions", child, "decision"));

        // Then
        assertThat(said)
                .singleElement()
                .asString()
                .contains("Support first.", "Dissent: Police: section 47.", "The child was told.");
    }

    @Test
    void aDecisionOfWhichNobodySaidWhetherTheChildWasToldDoesNotSayEither() {
        // Given
        ChildId child = morning.child(unit().says(
                        YESTERDAY_AT_FOUR,
                        new DecisionRecorded("D1", Route.EARLY_HELP, "Support first.", "a.member", null, null)));

        // When
        List<String> said = words(cell(morning.briefing(), "decisions", child, "decision"));

        // Then
        assertThat(said).singleElement().asString().endsWith("Support first.");
    }

    @Test
    void aLevelThatOnePersonSetNamesNobodyElse() {
        // Given
        ChildId child = morning.child(unit().says(
                        YESTERDAY_AT_FOUR,
                        new RiskLevelSet(
                                HarmStatus.AT_RISK,
                                RiskLevel.EMERGING,
                                "Seen twice.",
                                LocalDate.of(2026, 12, 7),
                                "a.member",
                                List.of())));

        // When
        List<String> said = words(cell(morning.briefing(), "decisions", child, "level"));

        // Then
        assertThat(said).singleElement().asString().contains("set by a.member").doesNotContain("agreed by");
    }

    private static Story unit() {
        return Story.of(Agency.UNIT, "U1", PersonalDetails.NONE);
    }
}
