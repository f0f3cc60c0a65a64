package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.POLICE_COVERED_UNTIL;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.event.Story.named;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.FeedSilent;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.FeedSilent.Reason;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Known;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.NoneKnown;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.NotShown;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Pending;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Possible;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Restricted;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Unmatched;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationUpdated;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

class PoliceAnswerTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T16:30:00Z");

    // 1: an investigation

    @Test
    void anInvestigationIsToldWithReferencePartStatusSinceAndWhomToRing() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(), police("P1").says(weeksAgo(3), opened("INV/7")));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(Known.class);
        assertThat(words(answer))
                .containsExactly(
                        "Yes: police investigation INV/7, since Mon 2 Nov 2026. The child's part: victim. Status:"
                                + " open. Ring: Police, Exploitation team, duty desk, 01632 960001.");
        assertThat(answer.mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    void theLatestWordOnAnInvestigationCounts() {
        // Given
        Morning morning = Morning.covered();
        Story police = police("P1")
                .says(
                        weeksAgo(1),
                        new InvestigationUpdated(
                                "INV/7",
                                ChildsPart.VICTIM,
                                InvestigationStatus.SUSPECT_ON_BAIL,
                                LocalDate.of(2026, 11, 2)))
                .says(weeksAgo(3), opened("INV/7"));
        ChildId child = morning.child(referred(), police);
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(words(answer)).hasSize(1).first().asString().contains("Status: suspect on bail.");
    }

    @Test
    void aClosedInvestigationIsToldWithItsOutcome() {
        // Given
        Morning morning = Morning.covered();
        Story police = police("P1")
                .says(weeksAgo(3), opened("INV/7"))
                .says(
                        weeksAgo(1),
                        new InvestigationClosed(
                                "INV/7",
                                ChildsPart.WITNESS,
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2026, 11, 16),
                                "no further action"));
        ChildId child = morning.child(referred(), police);
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(words(answer))
                .first()
                .asString()
                .startsWith("Closed police investigation INV/7, since Mon 2 Nov 2026, closed on Mon 16 Nov 2026.")
                .contains("Outcome: no further action.");
    }

    @Test
    void anInvestigationIsToldEvenWhereTheFeedIsSilentAndTheDoubtStandsBesideIt() {
        // Given
        Morning morning = Morning.silent();
        ChildId child = morning.child(referred(), police("P1").says(weeksAgo(3), opened("INV/7")));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(Known.class);
        assertThat(words(answer)).anyMatch(line -> line.startsWith("There may be more: the police have never said"));
    }

    @Test
    void whatThePoliceToldSocialCareCountsThoughTheirFeedDoesNotShowIt() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(query(PoliceQuery.Answer.KNOWN, "INV/9")));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(Known.class);
        assertThat(words(answer)).first().asString().contains("INV/9").contains("their feed does not show it");
    }

    // 2: none known

    @Test
    void noneIsKnownUpToTheMomentThatTheCoverageReaches() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred());
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer())
                .isEqualTo(new NoneKnown(Instant.parse("2015-01-01T00:00:00Z"), POLICE_COVERED_UNTIL, null));
        assertThat(words(answer))
                .containsExactly(
                        "None known as of Mon 23 Nov 2026 07:00: the police have sent everything they recorded from Thu 1"
                                + " Jan 2015 until then.",
                        "Nobody has asked the police.");
        assertThat(answer.mark()).isEqualTo(Mark.NONE);
        assertThat(answer.lines().getFirst().evidence()).hasSize(2);
    }

    @Test
    void noneIsKnownAndSomebodyAskedAndWasToldSo() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(query(PoliceQuery.Answer.NONE, null)));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(NoneKnown.class);
        assertThat(words(answer))
                .contains("Det. desk was asked on Sun 22 Nov 2026 16:30 and answered that there is none.")
                .doesNotContain("Nobody has asked the police.");
    }

    @Test
    void theSlowestKindSetsHowFarTheCoverageReaches() {
        // Given
        Instant slow = Instant.parse("2026-11-23T02:00:00Z");
        Morning lagging = Morning.silent()
                .covers(
                        Agency.POLICE,
                        Set.of("InvestigationUpdated", "InvestigationClosed", "RestrictedItemExists"),
                        Instant.parse("2015-01-01T00:00:00Z"),
                        POLICE_COVERED_UNTIL)
                .covers(Agency.POLICE, Set.of("InvestigationOpened"), Instant.parse("2016-01-01T00:00:00Z"), slow);
        ChildId child = lagging.child(referred());
        // When
        Cell answer = answer(lagging, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new NoneKnown(Instant.parse("2016-01-01T00:00:00Z"), slow, null));
    }

    // 3: asked and pending

    @Test
    void aQuestionWithoutAnAnswerIsPendingAndSaysOfWhomAndSinceWhen() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(query(PoliceQuery.Answer.PENDING, null)));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(Pending.class);
        assertThat(words(answer))
                .containsExactly("Asked, no answer yet: Det. desk was asked on Sun 22 Nov 2026 16:30, 15 hours ago.");
        assertThat(answer.mark()).isEqualTo(Mark.NOT_KNOWN);
    }

    // 4: possible

    @Test
    void anInvestigationOnARecordThatMayBeThisChildSaysWhomToAskAndNothingElse() {
        // Given
        Morning morning = Morning.covered();
        Story namesake = police("P2").says(weeksAgo(3), opened("INV/SECRET"));
        Story referred = referred();
        ChildId child = morning.child(referred);
        morning.child(namesake);
        morning.waitsForReview(referred, namesake);
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(Possible.class);
        assertThat(words(answer))
                .first()
                .asString()
                .startsWith("Possible: a police record that may be this child waits for identity review")
                .contains("Ask: Police, Exploitation team, duty desk, 01632 960001.");
        assertThat(words(answer)).noneMatch(line -> line.contains("INV/SECRET"));
    }

    @Test
    void aRecordThatMayBeThisChildButHasNoInvestigationLeavesTheAnswerToTheCoverage() {
        // Given
        Morning morning = Morning.covered();
        Story namesake = police("P2");
        Story referred = referred();
        ChildId child = morning.child(referred);
        morning.child(namesake);
        morning.waitsForReview(referred, namesake);
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(NoneKnown.class);
    }

    // 5: restricted

    @Test
    void aRestrictedItemSaysWhomToAskToThoseWhoMayKnow() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(), restricted());
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isInstanceOf(Restricted.class);
        assertThat(words(answer))
                .contains(
                        "Restricted: something exists that is not shown here. Ask: Police, Exploitation team, duty desk,"
                                + " 01632 960001.");
        assertThat(answer.mark()).isEqualTo(Mark.RESTRICTED);
    }

    @Test
    void aReaderWithoutTheRestrictedRoleIsNeverToldThatThereIsNone() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(), restricted());
        Reader reader = new Reader("jo.bell", false, Set.of());
        // When
        Briefing read = morning.briefing().readBy(reader);
        // Then
        Cell answer = cell(read, "new-to-social-care", child, PoliceAnswerCell.COLUMN);
        assertThat(answer.answer()).isEqualTo(new NotShown());
        assertThat(words(answer))
                .contains("Part of this is not shown to your role. Ask the unit manager.")
                .noneMatch(line -> line.contains("Restricted") || line.contains("None known"));
    }

    // 6: not known, because of the feed

    @Test
    void aFeedThatNeverSaidThatItSentEverythingSupportsNothing() {
        // Given
        Morning morning = Morning.silent();
        ChildId child = morning.child(referred());
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new FeedSilent(Reason.NEVER_COVERED, null));
        assertThat(words(answer)).first().asString().startsWith("Not known: the police have never said");
        assertThat(answer.mark()).isEqualTo(Mark.NOT_KNOWN);
    }

    @Test
    void aFeedThatIsSilentForTooLongTurnsNoneIntoNotKnown() {
        // Given
        Instant until = CUT.minus(Duration.ofHours(14));
        Morning morning = Morning.silent().policeCover(Instant.parse("2015-01-01T00:00:00Z"), until);
        ChildId child = morning.child(referred());
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new FeedSilent(Reason.SILENT, until));
        assertThat(words(answer)).contains("Not known: the police feed has been silent since Sun 22 Nov 2026 17:30.");
    }

    @Test
    void aGapInTheCoverageTurnsNoneIntoNotKnown() {
        // Given
        Instant gap = CUT.minus(Duration.ofHours(5));
        Morning morning = Morning.silent()
                .policeCover(Instant.parse("2015-01-01T00:00:00Z"), gap)
                .policeCover(gap.plusSeconds(60), POLICE_COVERED_UNTIL);
        ChildId child = morning.child(referred());
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new FeedSilent(Reason.GAP, gap));
    }

    @Test
    void aHeldPoliceRecordOfThisChildTurnsNoneIntoNotKnownForThisChildAlone() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(referred(), police("P1"));
        ChildId other = morning.child(Story.of(Agency.SOCIAL_CARE, "S2").says(YESTERDAY_AT_FOUR, referral(null)));
        morning.holdsPoliceRecordOf(child);
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(cell(briefing, "new-to-social-care", child, PoliceAnswerCell.COLUMN)
                        .answer())
                .isEqualTo(new FeedSilent(Reason.RECORD_HELD, POLICE_COVERED_UNTIL));
        assertThat(cell(briefing, "new-to-social-care", other, PoliceAnswerCell.COLUMN)
                        .answer())
                .isInstanceOf(NoneKnown.class);
    }

    @Test
    void aRejectedPoliceRecordOfNobodyKnownMayBeAnybodysAndTurnsEveryNoneIntoNotKnown() {
        // Given
        Morning morning = Morning.covered().rejectsPoliceRecordOfNobodyKnown();
        ChildId child = morning.child(referred());
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new FeedSilent(Reason.RECORD_REJECTED, POLICE_COVERED_UNTIL));
    }

    // 7: not known, because the child cannot be matched

    @Test
    void aChildWithoutANameCannotBeFoundAmongPoliceRecords() {
        // Given
        PersonalDetails nameless = new PersonalDetails(
                List.of(), new Birth(LocalDate.of(2012, 3, 3), false), null, null, List.of(), Background.NONE);
        Morning morning = Morning.covered();
        ChildId child =
                morning.child(Story.of(Agency.SOCIAL_CARE, "S1", nameless).says(YESTERDAY_AT_FOUR, referral(null)));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new Unmatched(List.of("a forename", "a surname")));
        assertThat(words(answer))
                .contains("Not known: this child's record cannot be matched with police records. Missing: a forename, a"
                        + " surname.");
    }

    @Test
    void anEstimatedBirthDateIsTooLittleToFindAChild() {
        // Given
        PersonalDetails estimated = new PersonalDetails(
                List.of(new PersonName(PersonName.Use.CURRENT, "Robin", "Example")),
                new Birth(LocalDate.of(2012, 1, 1), true),
                null,
                null,
                List.of(),
                Background.NONE);
        Morning morning = Morning.covered();
        ChildId child =
                morning.child(Story.of(Agency.SOCIAL_CARE, "S1", estimated).says(YESTERDAY_AT_FOUR, referral(null)));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isEqualTo(new Unmatched(List.of("a birth date that is not an estimate")));
    }

    @Test
    void aChildWhomThePoliceKnowAsThisOneNeedsNoMatching() {
        // Given
        Morning morning = Morning.covered();
        ChildId child = morning.child(
                Story.of(Agency.SOCIAL_CARE, "S1", PersonalDetails.NONE).says(YESTERDAY_AT_FOUR, referral(null)),
                Story.of(Agency.POLICE, "P1", PersonalDetails.NONE)
                        .says(weeksAgo(1), new RestrictedItemExists("R1", LocalDate.of(2026, 11, 16))));
        // When
        Cell answer = answer(morning, child);
        // Then
        assertThat(answer.answer()).isNotInstanceOf(Unmatched.class);
    }

    private static Cell answer(Morning morning, ChildId child) {
        return cell(morning.briefing(), "new-to-social-care", child, PoliceAnswerCell.COLUMN);
    }

    private static Story referred() {
        return referred(null);
    }

    private static Story referred(@Nullable PoliceQuery query) {
        return Story.of(Agency.SOCIAL_CARE, "S1", named("Robin", "Example")).says(YESTERDAY_AT_FOUR, referral(query));
    }

    private static ReferralOpened referral(@Nullable PoliceQuery query) {
        return new ReferralOpened("R1", LocalDate.of(2026, 11, 22), "2A", "N1", null, false, query);
    }

    private static PoliceQuery query(PoliceQuery.Answer answer, @Nullable String reference) {
        return new PoliceQuery("Det. desk", ASKED, answer, null, reference);
    }

    private static Story police(String reference) {
        return Story.of(Agency.POLICE, reference, named("Robin", "Example"));
    }

    private static Story restricted() {
        return police("P1")
                .says(weeksAgo(1), Profile.RESTRICTED, new RestrictedItemExists("ITEM-1", LocalDate.of(2026, 11, 16)));
    }

    private static InvestigationOpened opened(String reference) {
        return new InvestigationOpened(
                reference, ChildsPart.VICTIM, InvestigationStatus.OPEN, LocalDate.of(2026, 11, 2));
    }

    private static Instant weeksAgo(int weeks) {
        return CUT.minus(Duration.ofDays(7L * weeks));
    }
}
