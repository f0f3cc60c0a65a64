package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.episode;
import static uk.conduit.consolidation.model.briefing.Stories.found;
import static uk.conduit.consolidation.model.briefing.Stories.missing;
import static uk.conduit.consolidation.model.briefing.Stories.police;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.platform.kernel.ChildId;

/** The clock of the return interview. */
class ReturnInterviewTest {

    private final Morning morning = Morning.covered();

    @Test
    void aReturnStartsTheSeventyTwoHoursOfTheReturnInterview() {
        // Given
        ChildId child = morning.child(police("P1")
                .says(CUT.minus(Duration.ofHours(30)), missing("M1", "MEDIUM"))
                .says(CUT.minus(Duration.ofHours(10)), found("M1", CUT.minus(Duration.ofHours(10)))));
        // When
        Cell cell = cell(morning.briefing(), "returned", child, "interview");
        // Then
        assertThat(words(cell))
                .containsExactly("Due by Wed 25 Nov 2026 21:30.", "62 hours left.", "No offer is recorded.");
        assertThat(cell.mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    void anInterviewThatWasNotHeldInTimeIsOverdue() {
        // Given
        ChildId child = morning.knownBefore(socialCare("S1")
                .says(CUT.minus(Duration.ofDays(6)), episode(Duration.ofDays(6), Duration.ofDays(5)))
                .says(
                        CUT.minus(Duration.ofDays(4)),
                        new ReturnInterviewOffered(
                                "I1",
                                "E1",
                                CUT.minus(Duration.ofDays(4)),
                                ReturnInterviewOffered.Response.NO_ANSWER_YET,
                                null)));
        // When
        Cell cell = cell(morning.briefing(), "returned", child, "interview");
        // Then
        assertThat(words(cell))
                .containsExactly("Overdue since Sat 21 Nov 2026 07:30.", "Offered on Thu 19 Nov 2026 07:30.");
    }

    @Test
    void anInterviewHeldWithinTheTimeSettlesTheReturn() {
        // Given
        ChildId child = morning.child(socialCare("S1")
                .says(CUT.minus(Duration.ofDays(6)), episode(Duration.ofDays(6), Duration.ofDays(5)))
                .says(
                        CUT.minus(Duration.ofDays(4)),
                        new ReturnInterviewHeld(
                                "I1", "E1", CUT.minus(Duration.ofDays(4)), "an advocate", "Was with friends.")));
        // When
        Cell cell = cell(morning.briefing(), "returned", child, "interview");
        // Then
        assertThat(words(cell))
                .containsExactly(
                        "Held on Thu 19 Nov 2026 07:30 by an advocate, within 72 hours.", "Learned: Was with friends.");
        assertThat(cell.mark()).isEqualTo(Mark.NONE);
    }

    @Test
    void aSettledReturnThatWasKnownBeforeIsNotListedAgain() {
        // Given
        morning.knownBefore(socialCare("S1")
                .says(CUT.minus(Duration.ofDays(6)), episode(Duration.ofDays(6), Duration.ofDays(5)))
                .says(
                        CUT.minus(Duration.ofDays(4)),
                        new ReturnInterviewOffered(
                                "I1",
                                "E1",
                                CUT.minus(Duration.ofDays(4)),
                                ReturnInterviewOffered.Response.DECLINED,
                                "did not want to talk")));
        // When
        Section section = section(morning.briefing(), "returned");
        // Then
        assertThat(section.rows()).isEmpty();
    }

    @Test
    void oneAbsenceRecordedByTwoAgenciesIsOneReturn() {
        // Given
        ChildId child = morning.child(
                police("P1")
                        .says(CUT.minus(Duration.ofHours(30)), missing("M1", "MEDIUM"))
                        .says(CUT.minus(Duration.ofHours(10)), found("M1", CUT.minus(Duration.ofHours(10)))),
                socialCare("S1")
                        .says(CUT.minus(Duration.ofHours(29)), episode(Duration.ofHours(29), Duration.ofHours(9))));
        // When
        Section section = section(morning.briefing(), "returned");
        // Then
        assertThat(section.rows()).hasSize(1);
        assertThat(words(cell(morning.briefing(), "returned", child, "returned")))
                .hasSize(2);
    }

    @Test
    void returnsOfYearsAgoAreCountedAsHistory() {
        // Given
        morning.child(socialCare("S1")
                .says(CUT.minus(Duration.ofDays(900)), episode(Duration.ofDays(900), Duration.ofDays(890))));
        // When
        Section section = section(morning.briefing(), "returned");
        // Then
        assertThat(section.rows()).isEmpty();
        assertThat(words(section))
                .contains("History: 1 return more than 28 days ago have no return interview on record.");
    }
}
