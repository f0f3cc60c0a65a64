package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.REFERRAL;
import static uk.conduit.consolidation.model.briefing.Stories.found;
import static uk.conduit.consolidation.model.briefing.Stories.missing;
import static uk.conduit.consolidation.model.briefing.Stories.police;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;
import static uk.conduit.consolidation.model.briefing.Stories.unit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityConfirmed;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityRejected;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** Who is new to social care, and what the row of that child says beside the police answer. */
class NewToSocialCareTest {

    private final Morning morning = Morning.covered();

    @Test
    void aReferralOfYesterdayIsNewsWithItsSourceNeedFactorsAndWorker() {
        // Given
        ChildId child = morning.child(socialCare("S1")
                .says(YESTERDAY_AT_FOUR, REFERRAL)
                .says(
                        YESTERDAY_AT_FOUR,
                        new AssessmentAuthorised("A1", null, LocalDate.of(2026, 11, 22), List.of("11A", "10A")))
                .says(
                        YESTERDAY_AT_FOUR,
                        new AllocationChanged(
                                "W1",
                                "A. Worker",
                                "Assessment team",
                                "01632 960002",
                                LocalDate.of(2026, 11, 22),
                                null)));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "new-to-social-care", child, "referral")))
                .containsExactly(
                        "Referred on Sun 22 Nov 2026 16:00 by school; need: abuse or neglect. 2 earlier referrals in 12"
                                + " months.",
                        "Assessment authorised on Sun 22 Nov 2026; factors: 11A child sexual exploitation, 10A going"
                                + " missing.");
        assertThat(words(cell(briefing, "new-to-social-care", child, "worker")))
                .containsExactly("A. Worker, Assessment team, 01632 960002, since Sun 22 Nov 2026");
    }

    @Test
    void aReferralOfLastYearThatArrivesTodayIsHistoryAndSaysSo() {
        // Given
        morning.child(socialCare("S1").says(CUT.minus(Duration.ofDays(400)), REFERRAL));
        // When
        Section section = section(morning.briefing(), "new-to-social-care");
        // Then
        assertThat(section.rows()).isEmpty();
        assertThat(words(section))
                .containsExactly(
                        "No child has come into social care since the last briefing. Everything recorded has been"
                                + " received: Children's social care up to Mon 23 Nov 2026 07:10 (records from Thu 1 Jan 2015).",
                        "History received: 1 referral or contact dated more than 7 days ago came since the last briefing."
                                + " It is not news.");
    }

    @Test
    void aReferralDatedInTheFutureIsNotUsed() {
        // Given
        morning.child(socialCare("S1").says(CUT.plus(Duration.ofDays(3)), REFERRAL));
        // When
        Section section = section(morning.briefing(), "new-to-social-care");
        // Then
        assertThat(section.rows()).isEmpty();
        assertThat(words(section)).contains("Not used: 1 referral or contact dated in the future.");
    }

    @Test
    void aReferralReceivedBeforeTheLastCutIsNotNewsAgain() {
        // Given
        morning.knownBefore(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));
        // When
        Section section = section(morning.briefing(), "new-to-social-care");
        // Then
        assertThat(section.rows()).isEmpty();
    }

    @Test
    void aChildOfWhomTheUnitDecidedSinceIsToldAgainWithTheAnswerOfNow() {
        // Given
        Story socialCare = socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL);
        Story police = police("P1")
                .says(
                        CUT.minus(Duration.ofDays(30)),
                        new InvestigationOpened(
                                "I1", ChildsPart.VICTIM, InvestigationStatus.OPEN, LocalDate.of(2026, 10, 24)));
        Story decision = unit("U1")
                .says(
                        YESTERDAY_AT_FOUR,
                        new IdentityConfirmed(socialCare.subject(), police.subject(), "The same", "R. Marsh"));
        ChildId child = morning.knownBefore(socialCare, police, decision);
        morning.received(decision);
        // When
        Briefing briefing = morning.briefing();
        // Then
        Cell referral = cell(briefing, "new-to-social-care", child, "referral");
        assertThat(words(referral))
                .startsWith("Since the last briefing the unit decided which records are about this child.");
        assertThat(referral.lines().getFirst().evidence()).hasSize(1);
        assertThat(words(cell(briefing, "new-to-social-care", child, "police-investigation")))
                .first()
                .asString()
                .startsWith("Yes: police investigation");
    }

    @Test
    void bothChildrenOfARejectedPairAreToldAgain() {
        // Given
        Story one = socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL);
        Story other = socialCare("S2").says(YESTERDAY_AT_FOUR, REFERRAL);
        Story decision = unit("U1")
                .says(YESTERDAY_AT_FOUR, new IdentityRejected(one.subject(), other.subject(), "Twins", "R. Marsh"));
        ChildId first = morning.knownBefore(one, decision);
        ChildId second = morning.knownBefore(other);
        morning.received(decision);
        // When
        Section section = section(morning.briefing(), "new-to-social-care");
        // Then
        assertThat(section.rows()).extracting(Row::key).containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    @Test
    void anEmptySectionOfASilentFeedSaysThatItCannotBeReliedOn() {
        // When
        Section section = section(Morning.silent().briefing(), "new-to-social-care");
        // Then
        assertThat(words(section))
                .containsExactly("No child has come into social care since the last briefing, but that cannot be relied"
                        + " on: Children's social care has never said that it has sent everything.");
    }

    @Test
    void anotherAgencyIsInvolvedSinceItFirstSpokeAndIsToBeRung() {
        // Given
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                police("P1")
                        .says(CUT.minus(Duration.ofDays(30)), missing("M1", "LOW"))
                        .says(CUT.minus(Duration.ofDays(29)), found("M1", CUT.minus(Duration.ofDays(29)))));
        // When
        Cell cell = cell(morning.briefing(), "new-to-social-care", child, "agencies");
        // Then
        assertThat(words(cell))
                .containsExactly("Police: since Sat 24 Oct 2026 08:30, last heard Sun 25 Oct 2026 07:30. Ring: Police,"
                        + " Exploitation team, duty desk, 01632 960001.");
        assertThat(cell.lines().getFirst().evidence()).hasSize(2);
    }

    @Test
    void anAgencyThatSaysNothingIsNoneKnownOnlyWhereItsFeedCoversIt() {
        // Given
        ChildId child = morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));
        Morning silent = Morning.silent();
        silent.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));
        // When
        Cell covered = cell(morning.briefing(), "new-to-social-care", child, "agencies");
        // Then
        assertThat(words(covered))
                .containsExactly("None known: Police as of Mon 23 Nov 2026 07:00 (records from Thu 1 Jan 2015).");
        assertThat(words(cell(silent.briefing(), "new-to-social-care", child, "agencies")))
                .containsExactly("Police: not known; it has never said that it has sent everything.");
    }

    @Test
    void noAgencyIsNoneKnownBesideAnAnswerThatKnowsOfSomething() {
        // Given
        ChildId child = morning.child(
                socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL),
                police("P1")
                        .says(
                                CUT.minus(Duration.ofDays(30)),
                                new RestrictedItemExists("R1", LocalDate.of(2026, 11, 16))));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "new-to-social-care", child, "agencies")))
                .containsExactly("Police: see the answer on the police investigation.");
    }

    @Test
    void whoCameLastIsReadFirst() {
        // Given
        ChildId earlier = morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR.minusSeconds(3600), REFERRAL));
        ChildId later = morning.child(socialCare("S2").says(YESTERDAY_AT_FOUR, REFERRAL));
        // When
        Section section = section(morning.briefing(), "new-to-social-care");
        // Then
        assertThat(section.rows()).extracting(Row::key).containsExactly(later.toString(), earlier.toString());
    }

    @Test
    void aChildWithoutANameIsToldByTheReferenceOfItsAgency() {
        // Given
        ChildId child = morning.child(Story.of(
                        Agency.SOCIAL_CARE,
                        "S9",
                        new PersonalDetails(List.of(), null, Sex.MALE, null, List.of(), Background.NONE))
                .says(YESTERDAY_AT_FOUR, REFERRAL));
        // When
        Cell cell = cell(morning.briefing(), "new-to-social-care", child, "child");
        // Then
        assertThat(words(cell))
                .containsExactly("Name not known", "Children's social care, reference S9", "Birth date not known");
    }
}
