package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** How a child came into social care, who else is involved, and who works with the child. */
class InvolvementTest {

    private static final String SECTION = "new-to-social-care";
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 22);

    @Test
    void aContactSaysWhyItWasMadeAndWhatCameOfIt() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                story().says(YESTERDAY_AT_FOUR, new ContactReceived("C1", "2A", "seen with adults", "advice given"))
                        .says(YESTERDAY_AT_FOUR.plusSeconds(1), new ContactReceived("C2", null, null, null)));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, "referral"));

        // Then
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).endsWith(": seen with adults; outcome: advice given.");
        assertThat(said.getLast()).doesNotContain("outcome", "null");
    }

    @Test
    void aReferralThatWentNoFurtherSaysSoAndAnAssessmentWithoutFactorsIsNotMentioned() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                story().says(YESTERDAY_AT_FOUR, new ReferralOpened("R1", YESTERDAY, null, null, null, true, null))
                        .says(YESTERDAY_AT_FOUR, new AssessmentAuthorised("A1", null, YESTERDAY, List.of())));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, "referral"));

        // Then
        assertThat(said).singleElement().asString().endsWith(" No further action.");
    }

    @Test
    void theLatestAllocationThatHasNotEndedIsShownBesideTheUnitsWorker() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                story().says(YESTERDAY_AT_FOUR, contact())
                        .says(
                                CUT.minus(Duration.ofDays(90)),
                                new AllocationChanged(
                                        "W0", "O. Ld", "Team A", null, YESTERDAY.minusDays(90), YESTERDAY))
                        .says(YESTERDAY_AT_FOUR, new AllocationChanged("W1", null, "Duty team", " ", YESTERDAY, null)),
                Story.of(Agency.UNIT, "U1", PersonalDetails.NONE)
                        .says(YESTERDAY_AT_FOUR, new WorkerAllocated("U. Nit", "analyst", "01632 960003", YESTERDAY)));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, InvolvementCells.WORKER));

        // Then
        assertThat(said)
                .containsExactly(
                        "Duty team, since Sun 22 Nov 2026",
                        "Unit: U. Nit, analyst, 01632 960003, since Sun 22 Nov 2026");
    }

    @Test
    void withoutAnAllocationItSaysThatNoneWasReceived() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(story().says(YESTERDAY_AT_FOUR, contact()));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, InvolvementCells.WORKER));

        // Then
        assertThat(said).containsExactly("No allocation received.");
    }

    @Test
    void anAgencyWhoseFeedIsBehindIsNotKnownToBeUninvolved() {
        // Given
        Morning morning = Morning.silent().policeCover(CUT.minus(Duration.ofDays(900)), CUT.minus(Duration.ofDays(3)));
        ChildId child = morning.child(story().says(YESTERDAY_AT_FOUR, contact()));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, InvolvementCells.AGENCIES));

        // Then
        assertThat(said).containsExactly("Police: not known; the feed reaches only until Fri 20 Nov 2026 07:30.");
    }

    @Test
    void anAgencyThatNeverSaidHowFarItsFeedReachesIsNotKnownToBeUninvolved() {
        // Given
        Morning morning = Morning.silent();
        ChildId child = morning.child(story().says(YESTERDAY_AT_FOUR, contact()));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, InvolvementCells.AGENCIES));

        // Then
        assertThat(said).containsExactly("Police: not known; it has never said that it has sent everything.");
    }

    @Test
    void ofAChildWhoseRecordCannotBeMatchedNothingIsSaidToBeNone() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                Story.of(Agency.SOCIAL_CARE, "S1", PersonalDetails.NONE).says(YESTERDAY_AT_FOUR, contact()));

        // When
        List<String> said = words(cell(morning.briefing(), SECTION, child, InvolvementCells.AGENCIES));

        // Then
        assertThat(said)
                .containsExactly(
                        "Police: not known; this child's record cannot be matched, for it lacks a forename, a surname,"
                                + " a birth date.");
    }

    private static ContactReceived contact() {
        return new ContactReceived("C1", "2A", null, null);
    }

    private static Story story() {
        return Story.of(Agency.SOCIAL_CARE, "S1");
    }
}
