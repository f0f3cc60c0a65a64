package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.REFERRAL;
import static uk.conduit.consolidation.model.briefing.Stories.police;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Known;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Pending;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** The strongest knowledge leads the answer, and hides no doubt (ADR 3). */
class PoliceDoubtsTest {

    private final Morning morning = Morning.covered();

    @Test
    void aRecordThatMayBeThisChildStandsBesideAClosedInvestigation() {
        // Given
        Story own = socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL);
        Story other = police("P2").says(CUT.minus(Duration.ofDays(3)), opened("INV/2"));
        ChildId child = morning.child(own, police("P1").says(CUT.minus(Duration.ofDays(900)), closed("INV/1")));
        morning.child(other);
        morning.waitsForReview(own, child, other);

        // When
        List<String> said = words(answer(child));

        // Then
        assertThat(said).first().asString().startsWith("Closed police investigation INV/1");
        assertThat(said).anyMatch(line -> line.startsWith("Possible: a police record that may be this child"));
        assertThat(said).noneMatch(line -> line.contains("INV/2"));
    }

    @Test
    void aHeldRecordStandsBesideAnInvestigation() {
        // Given
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                police("P1").says(CUT.minus(Duration.ofDays(900)), closed("INV/1")));
        morning.holdsPoliceRecordOf(child);

        // When
        Cell cell = answer(child);

        // Then
        assertThat(cell.answer()).isInstanceOf(Known.class);
        assertThat(words(cell))
                .contains(
                        "There may be more: a police record that is or may be about this child was received and is held.");
    }

    @Test
    void whatIsMissingToMatchAChildStandsBesideAQuestionThatWaits() {
        // Given
        PoliceQuery asked = new PoliceQuery(
                "Police desk", Instant.parse("2026-11-22T16:30:00Z"), PoliceQuery.Answer.PENDING, null, null);
        ChildId child = morning.child(Story.of(Agency.SOCIAL_CARE, "S9", PersonalDetails.NONE)
                .says(
                        YESTERDAY_AT_FOUR,
                        new ReferralOpened("R1", LocalDate.of(2026, 11, 22), "2A", "N1", null, false, asked)));

        // When
        Cell cell = answer(child);

        // Then
        assertThat(cell.answer()).isInstanceOf(Pending.class);
        assertThat(words(cell))
                .anyMatch(line -> line.startsWith(
                        "There may be more: this child's record cannot be matched with police records. Missing:"));
    }

    private Cell answer(ChildId child) {
        return cell(morning.briefing(), "new-to-social-care", child, PoliceAnswerCell.COLUMN);
    }

    private static InvestigationOpened opened(String reference) {
        return new InvestigationOpened(
                reference, ChildsPart.VICTIM, InvestigationStatus.OPEN, LocalDate.of(2026, 11, 20));
    }

    private static InvestigationClosed closed(String reference) {
        return new InvestigationClosed(
                reference, ChildsPart.VICTIM, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 1), "no further action");
    }
}
