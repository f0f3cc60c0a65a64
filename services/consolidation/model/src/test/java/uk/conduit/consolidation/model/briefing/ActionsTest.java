package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.action;
import static uk.conduit.consolidation.model.briefing.Stories.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.UnitDetail.ActionAccepted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.platform.kernel.Agency;
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

    @Test
    void theSameActionAskedByTwoMeetingsIsOneWhoeverWroteItHow() {
        // Given
        morning.knownBefore(unit("U1")
                .says(daysAgo(10), asked("A1", "Visit at the home", "daily briefing"))
                .says(daysAgo(3), asked("A2", "visit at home.", "Safeguarding Board"))
                .says(daysAgo(2), asked("A3", "Visit at school", "daily briefing")));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "actions").rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.column().equals("action"))
                        .map(Morning::words))
                .containsExactlyInAnyOrder(
                        List.of(
                                "Visit at the home (asked by daily briefing)",
                                "Asked again by Safeguarding Board on Fri 20 Nov 2026 07:30, due on Mon 30 Nov 2026."
                                        + " Rule: the same words, agency and child within 14 days are one action."),
                        List.of("Visit at school (asked by daily briefing)"));
    }

    @Test
    void whatIsAskedLaterOrAfterItWasDoneIsAnotherAction() {
        // Given
        morning.knownBefore(unit("U1")
                .says(daysAgo(16), asked("A1", "Visit at home", "daily briefing"))
                .says(daysAgo(1), asked("A2", "Visit at home", "daily briefing")));
        morning.knownBefore(unit("U2")
                .says(daysAgo(9), asked("B1", "Visit at home", "daily briefing"))
                .says(daysAgo(5), new ActionCompleted("B1", LocalDate.of(2026, 11, 18), null))
                .says(daysAgo(1), asked("B2", "Visit at home", "daily briefing")));

        // When
        Section actions = section(morning.briefing(), "actions");

        // Then
        assertThat(actions.rows()).hasSize(3);
    }

    @Test
    void doneOnceIsDoneForAllWhoAsked() {
        // Given
        ChildId child = morning.child(unit("U1")
                .says(daysAgo(9), asked("A1", "Visit at home", "daily briefing"))
                .says(daysAgo(8), asked("A2", "Visit at home", "Safeguarding Board"))
                .says(daysAgo(1), new ActionCompleted("A2", LocalDate.of(2026, 11, 22), null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "actions").rows()).hasSize(1);
        assertThat(words(cell(briefing, "actions", child, "due"))).containsExactly("Done on Sun 22 Nov 2026.");
    }

    @Test
    void saysWhoTookAnActionOnAndByWhenItWillBeDone() {
        // Given
        ChildId onTime = morning.knownBefore(unit("U1")
                .says(daysAgo(5), asked("A1", "Visit at home", "daily briefing"))
                .says(
                        daysAgo(4),
                        new ActionAccepted(
                                "A1", "Ines Moreau", LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 27))));
        ChildId late = morning.knownBefore(unit("U2")
                .says(daysAgo(5), asked("A2", "Visit at home", "daily briefing"))
                .says(
                        daysAgo(4),
                        new ActionAccepted(
                                "A2", "Ines Moreau", LocalDate.of(2026, 11, 19), LocalDate.of(2026, 12, 4))));
        ChildId open = morning.knownBefore(unit("U3").says(daysAgo(5), asked("A3", "Visit at home", "daily briefing")));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "actions", onTime, "owner")))
                .containsExactly(
                        "Children's social care",
                        "Accepted by Ines Moreau on Thu 19 Nov 2026, to be done by Fri 27 Nov 2026.");
        assertThat(words(cell(briefing, "actions", late, "owner")))
                .containsExactly(
                        "Children's social care",
                        "Accepted by Ines Moreau on Thu 19 Nov 2026, to be done by Fri 4 Dec 2026, after the day it is"
                                + " due.");
        assertThat(words(cell(briefing, "actions", open, "owner")))
                .containsExactly("Children's social care", "Nobody there has accepted it yet.");
    }

    @Test
    void acceptedOnceIsAcceptedForAllWhoAsked() {
        // Given
        ChildId child = morning.knownBefore(unit("U1")
                .says(daysAgo(9), asked("A1", "Visit at home", "daily briefing"))
                .says(daysAgo(8), asked("A2", "Visit at home", "Safeguarding Board"))
                .says(daysAgo(1), new ActionAccepted("A2", "Ines Moreau", LocalDate.of(2026, 11, 22), null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "actions", child, "owner")))
                .containsExactly("Children's social care", "Accepted by Ines Moreau on Sun 22 Nov 2026.");
    }

    private static ActionRaised asked(String id, String action, String meeting) {
        return new ActionRaised(id, action, Agency.SOCIAL_CARE, null, LocalDate.of(2026, 11, 30), meeting);
    }

    private static Instant daysAgo(int days) {
        return Morning.CUT.minus(Duration.ofDays(days));
    }
}
