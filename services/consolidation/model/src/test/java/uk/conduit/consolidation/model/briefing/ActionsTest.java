package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.action;
import static uk.conduit.consolidation.model.briefing.Stories.unit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.platform.kernel.ChildId;

/** Levels that the unit has set and actions that somebody owes. */
class ActionsTest {

    private final Morning morning = Morning.covered();

    @Test
    void aLevelIsShownWithHarmApartAndWithWhoSetIt() {
        // Given
        ChildId child = morning.child(unit("U1")
                .says(
                        YESTERDAY_AT_FOUR,
                        new RiskLevelSet(
                                HarmStatus.SUSPECTED_HARM,
                                RiskLevel.SIGNIFICANT,
                                "Two agencies agree.",
                                LocalDate.of(2026, 12, 7),
                                "amara.okafor",
                                List.of("police")))
                .says(
                        YESTERDAY_AT_FOUR,
                        new DecisionRecorded(
                                "D1", Route.STRATEGY_DISCUSSION, "Pattern.", "amara.okafor", null, false)));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "decisions", child, "level")))
                .containsExactly(
                        "Harm: suspected harm. Level: significant, set by amara.okafor on Sun 22 Nov 2026 16:00,"
                                + " agreed by Police. Review due Mon 7 Dec 2026. Two agencies agree.");
        assertThat(words(cell(briefing, "decisions", child, "decision")))
                .containsExactly(
                        "Strategy discussion, decided by amara.okafor on Sun 22 Nov 2026 16:00: Pattern. The child"
                                + " was not told.");
    }

    @Test
    void anActionStaysUntilItIsDoneAndSaysWhenItIsOverdue() {
        // Given
        ChildId open =
                morning.knownBefore(unit("U1").says(YESTERDAY_AT_FOUR, action("A1", LocalDate.of(2026, 11, 20))));
        ChildId done = morning.child(unit("U2")
                .says(YESTERDAY_AT_FOUR, action("A2", LocalDate.of(2026, 11, 20)))
                .says(YESTERDAY_AT_FOUR, new ActionCompleted("A2", LocalDate.of(2026, 11, 22), "visited")));
        morning.knownBefore(unit("U3")
                .says(YESTERDAY_AT_FOUR, action("A3", LocalDate.of(2026, 11, 20)))
                .says(YESTERDAY_AT_FOUR, new ActionCompleted("A3", LocalDate.of(2026, 11, 21), null)));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(section(briefing, "actions").rows()).hasSize(2);
        assertThat(words(cell(briefing, "actions", open, "due"))).containsExactly("Overdue since Fri 20 Nov 2026.");
        assertThat(words(cell(briefing, "actions", done, "due"))).containsExactly("Done on Sun 22 Nov 2026: visited.");
    }
}
