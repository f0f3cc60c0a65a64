package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

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

    @Test
    void everyChildOfTheBriefingHasALineForEachAgency() {
        // Given
        Morning morning = Morning.covered().adultSocialCareCovers();
        ChildId child =
                morning.child(Story.of(Agency.POLICE, "P1").says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW")));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, InvolvementSection.KEY, child, InvolvementCells.AGENCIES)))
                .containsExactly("Police: since Sun 22 Nov 2026 16:00.");
        assertThat(words(cell(briefing, InvolvementSection.KEY, child, InvolvementCells.HEARD)))
                .containsExactly(
                        "Police: Sun 22 Nov 2026 16:00. Ring: Police, Exploitation team, duty desk, 01632 960001.");
        assertThat(words(cell(briefing, InvolvementSection.KEY, child, InvolvementCells.SILENT)))
                .containsExactly(
                        "None known: Adult social care as of Mon 23 Nov 2026 07:00, Children's social care as of Mon 23 Nov"
                                + " 2026 07:10 (records from Thu 1 Jan 2015).");
    }

    @Test
    void aChildOfWhomTheBriefingSaysNothingElseHasNoRow() {
        // Given
        Morning morning = Morning.covered();
        morning.knownBefore(story().says(CUT.minus(Duration.ofDays(300)), contact()));

        // When
        Section involvement = Morning.section(morning.briefing(), InvolvementSection.KEY);

        // Then
        assertThat(involvement.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 'is held, because the hub does not understand its kind yet'", "false, could not be read"})
    void aRecordInNoPictureMayBeTheVeryOneThatWouldSayOtherwise(boolean held, String why) {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(story().says(YESTERDAY_AT_FOUR, contact()));
        morning.setsAside(Agency.POLICE, held, child);

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.SILENT));

        // Then
        assertThat(said)
                .containsExactly(
                        "Police: not known; a record that is or may be this child's was received and " + why + ".");
    }

    @Test
    void aRecordOfAnotherChildThatCouldNotBeUsedLeavesThisOneAlone() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(story().says(YESTERDAY_AT_FOUR, contact()));
        morning.setsAside(
                Agency.POLICE,
                true,
                ChildId.of(List.of(Story.of(Agency.POLICE, "P9").subject())));

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.SILENT));

        // Then
        assertThat(said)
                .containsExactly("None known: Police as of Mon 23 Nov 2026 07:00 (records from Thu 1 Jan 2015).");
    }

    @Test
    void aRecordThatWaitsForIdentityReviewIsNotYetAnInvolvementAndNotNone() {
        // Given
        Story other = Story.of(Agency.POLICE, "P1").says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW"));
        Story mine = story().says(YESTERDAY_AT_FOUR, contact());
        Morning morning = Morning.covered().waitsForReview(mine, other);
        ChildId child = morning.child(mine);
        morning.child(other);

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.SILENT));

        // Then
        assertThat(said)
                .containsExactly("Police: not known; a record that may be this child's waits for identity review.");
    }

    @Test
    void besideSomethingRestrictedNobodyElseIsSaidToBeUninvolvedToAReaderWhoMayNotSeeIt() {
        // Given
        Morning morning = Morning.covered().adultSocialCareCovers();
        ChildId child = morning.child(
                story().says(YESTERDAY_AT_FOUR, contact()),
                Story.of(Agency.POLICE, "P1")
                        .says(
                                YESTERDAY_AT_FOUR,
                                Profile.RESTRICTED,
                                new RestrictedItemExists("item", LocalDate.of(2026, 11, 1))));

        // When
        Briefing briefing = morning.briefing();
        Briefing read = briefing.readBy(new Reader("jo.bell", false, Set.of()));

        // Then
        assertThat(words(cell(briefing, InvolvementSection.KEY, child, InvolvementCells.AGENCIES)))
                .contains("Police: something exists that is not shown here. Ask: Police, Exploitation team, duty desk,"
                        + " 01632 960001.");
        assertThat(words(cell(briefing, InvolvementSection.KEY, child, InvolvementCells.SILENT)))
                .containsExactly(
                        "None known: Adult social care as of Mon 23 Nov 2026 07:00 (records from Thu 1 Jan 2015).");
        assertThat(words(cell(read, InvolvementSection.KEY, child, InvolvementCells.AGENCIES)))
                .noneMatch(it -> it.contains("Police"));
        assertThat(words(cell(read, InvolvementSection.KEY, child, InvolvementCells.SILENT)))
                .containsExactly("Part of this is not shown to your role. Ask the unit manager.");
    }

    @Test
    void aQuestionThatThePoliceHaveNotAnsweredLeavesTheirPartOpen() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(story().says(
                        YESTERDAY_AT_FOUR,
                        new ReferralOpened(
                                "R1",
                                YESTERDAY,
                                null,
                                null,
                                null,
                                false,
                                new PoliceQuery(
                                        "The desk", YESTERDAY_AT_FOUR, PoliceQuery.Answer.PENDING, null, null))));

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.SILENT));

        // Then
        assertThat(said)
                .containsExactly(
                        "Police: not known; The desk was asked on Sun 22 Nov 2026 16:00 and has not answered yet.");
    }

    @Test
    void aFeedWithAGapIsNotKnownToHaveNone() {
        // Given
        Morning morning = Morning.silent()
                .policeCover(CUT.minus(Duration.ofDays(900)), CUT.minus(Duration.ofDays(3)))
                .policeCover(CUT.minus(Duration.ofDays(2)), CUT.minus(Duration.ofHours(1)));
        ChildId child = morning.child(story().says(YESTERDAY_AT_FOUR, contact()));

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.SILENT));

        // Then
        assertThat(said).containsExactly("Police: not known; the feed has a gap after Fri 20 Nov 2026 07:30.");
    }

    @Test
    void anInvestigationThatSomebodyWasToldOfIsNotNone() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(story().says(
                        YESTERDAY_AT_FOUR,
                        new ReferralOpened(
                                "R1",
                                YESTERDAY,
                                null,
                                null,
                                null,
                                false,
                                new PoliceQuery("The desk", YESTERDAY_AT_FOUR, PoliceQuery.Answer.KNOWN, null, null))));

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.SILENT));

        // Then
        assertThat(said).containsExactly("Police: somebody was told of an investigation that the feed does not show.");
    }

    @Test
    void besideAnInvolvementItIsSaidThatOneMoreRecordWaits() {
        // Given
        Story known = Story.of(Agency.POLICE, "P1").says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW"));
        Story other = Story.of(Agency.POLICE, "P2").says(YESTERDAY_AT_FOUR, Stories.missing("M2", "LOW"));
        Morning morning = Morning.covered().waitsForReview(known, other);
        ChildId child = morning.child(known);
        morning.child(other);

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.AGENCIES));

        // Then
        assertThat(said)
                .containsExactly(
                        "Police: since Sun 22 Nov 2026 16:00.",
                        "Police: one more record that may be this child's waits for identity review.");
    }

    @Test
    void anInvolvedAgencyWhoseLaterRecordCouldNotBeUsedIsInDoubt() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                story().says(YESTERDAY_AT_FOUR, contact()),
                Story.of(Agency.POLICE, "P1").says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW")));
        morning.holdsPoliceRecordOf(child);

        // When
        Briefing briefing = morning.briefing();

        // Then
        String doubt =
                "Police: what came later is not known; a record that is or may be this child's was received and is"
                        + " held, because the hub does not understand its kind yet.";
        Cell involved = cell(briefing, InvolvementSection.KEY, child, InvolvementCells.AGENCIES);
        Cell others = cell(briefing, SECTION, child, InvolvementCells.AGENCIES);
        assertThat(words(involved)).contains("Police: since Sun 22 Nov 2026 16:00.", doubt);
        assertThat(words(others)).hasSize(2).contains(doubt);
        assertThat(List.of(involved.mark(), others.mark())).containsOnly(Cell.Mark.NOT_KNOWN);
    }

    @Test
    void anInvolvedAgencyWhoseFeedIsBehindIsInDoubt() {
        // Given
        Morning morning = Morning.silent().policeCover(CUT.minus(Duration.ofDays(900)), CUT.minus(Duration.ofDays(3)));
        ChildId child = morning.child(Story.of(Agency.POLICE, "P1")
                .says(YESTERDAY_AT_FOUR.minus(Duration.ofDays(5)), Stories.missing("M1", "LOW")));

        // When
        Cell involved = cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.AGENCIES);

        // Then
        assertThat(words(involved))
                .contains("Police: what came later is not known; the feed reaches only until Fri 20 Nov 2026 07:30.");
        assertThat(involved.mark()).isEqualTo(Cell.Mark.NOT_KNOWN);
    }

    @Test
    void whatOnlySomeMaySeeIsNotWhenAnAgencyWasLastHeard() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(Story.of(Agency.POLICE, "P1")
                .says(YESTERDAY_AT_FOUR, Stories.missing("M1", "LOW"))
                .says(CUT.minus(Duration.ofHours(2)), Profile.PERSON_OF_CONCERN, Stories.missing("M2", "LOW")));

        // When
        List<String> said = words(cell(morning.briefing(), InvolvementSection.KEY, child, InvolvementCells.HEARD));

        // Then
        assertThat(said).singleElement().asString().startsWith("Police: Sun 22 Nov 2026 16:00.");
    }

    private static ContactReceived contact() {
        return new ContactReceived("C1", "2A", null, null);
    }

    private static Story story() {
        return Story.of(Agency.SOCIAL_CARE, "S1");
    }
}
