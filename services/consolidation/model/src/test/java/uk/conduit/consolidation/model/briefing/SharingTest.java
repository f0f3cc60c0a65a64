package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;
import static uk.conduit.consolidation.model.briefing.Stories.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery.Answer;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.UnitDetail.ChildInformed;
import uk.conduit.consolidation.model.event.UnitDetail.SharingDecided;
import uk.conduit.consolidation.model.event.UnitDetail.SharingDecided.Request;
import uk.conduit.consolidation.model.event.UnitDetail.SharingOutcome;
import uk.conduit.platform.kernel.ChildId;

/** What was asked and not answered, what was decided about sharing, and who read the briefing before. */
class SharingTest {

    private static final Instant FOUR_DAYS_AGO = Morning.CUT.minus(Duration.ofDays(4));

    private final Morning morning = Morning.covered();

    @Test
    void aQuestionToThePoliceStandsHereUntilSomebodyAnswers() {
        // Given
        ChildId child = morning.knownBefore(
                socialCare("C1").says(FOUR_DAYS_AGO, referral("R1", FOUR_DAYS_AGO, Answer.PENDING)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "sharing", child, "request")))
                .containsExactly("Asked of Police desk on Thu 19 Nov 2026 07:30: is there a police investigation?");
        assertThat(words(cell(briefing, "sharing", child, "decision"))).containsExactly("No answer for 4 days.");
        assertThat(cell(briefing, "sharing", child, "decision").mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    void aQuestionThatWasAnsweredOrOvertakenIsNoLongerOpen() {
        // Given
        morning.knownBefore(socialCare("C1").says(FOUR_DAYS_AGO, referral("R1", FOUR_DAYS_AGO, Answer.NONE)));
        morning.knownBefore(socialCare("C2")
                .says(FOUR_DAYS_AGO, referral("R1", FOUR_DAYS_AGO, Answer.PENDING))
                .says(YESTERDAY_AT_FOUR, referral("R2", YESTERDAY_AT_FOUR, Answer.KNOWN)));
        morning.knownBefore(socialCare("C3").says(FOUR_DAYS_AGO, Stories.REFERRAL));

        // When
        Section sharing = section(morning.briefing(), "sharing");

        // Then
        assertThat(sharing.rows()).isEmpty();
    }

    @Test
    void aRefusalToShareIsShownWithItsReasonAndWhoDecided() {
        // Given
        ChildId child = morning.child(unit("U1")
                .says(
                        YESTERDAY_AT_FOUR,
                        decision(
                                SharingOutcome.WITHHELD_DETRIMENT,
                                null,
                                new Request(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 25)),
                                ChildInformed.NOT_YET)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "sharing", child, "request")))
                .containsExactly(
                        "Asked by A housing association on Mon 16 Nov 2026, due on Wed 25 Nov 2026: whether the child"
                                + " is known.");
        assertThat(words(cell(briefing, "sharing", child, "decision")))
                .containsExactly(
                        "Withheld: sharing would do the child more harm than withholding. Reason: he would learn where"
                                + " she lives. Decided by amara.okafor on Sun 22 Nov 2026.",
                        "The child has not been told yet.");
        assertThat(cell(briefing, "sharing", child, "decision").mark()).isEqualTo(Mark.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHARED | | Shared.",
                "NOT_RELEVANT | | Not shared: it would not help the recipient's work for children.",
                "CONDITIONAL | by hand. | Shared with conditions: by hand.",
                "CONDITIONAL | | Shared with conditions; which is not stated."
            })
    void everyOutcomeHasItsWords(SharingOutcome outcome, @Nullable String conditions, String expected) {
        // Given
        ChildId child = morning.child(
                unit("U1").says(YESTERDAY_AT_FOUR, decision(outcome, conditions, null, ChildInformed.YES)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "sharing", child, "request")))
                .containsExactly("Nobody had asked; for A housing association: whether the child is known.");
        assertThat(words(cell(briefing, "sharing", child, "decision")).getFirst())
                .startsWith(expected + " Reason: ");
    }

    @ParameterizedTest
    @CsvSource({
        "YES, The child was told.",
        "NO_UNSAFE, 'The child was not told, because that is not safe.'",
        "NOT_YET, The child has not been told yet."
    })
    void saysWhetherTheChildWasTold(ChildInformed informed, String expected) {
        // Given
        ChildId child = morning.child(
                unit("U1").says(YESTERDAY_AT_FOUR, decision(SharingOutcome.SHARED, null, null, informed)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "sharing", child, "decision")).getLast())
                .isEqualTo(expected);
    }

    @Test
    void aDecisionThatCameAfterItWasDueIsMarked() {
        // Given
        ChildId child = morning.child(unit("U1")
                .says(
                        YESTERDAY_AT_FOUR,
                        decision(
                                SharingOutcome.SHARED,
                                null,
                                new Request(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20)),
                                ChildInformed.YES)));

        // When
        Cell decision = cell(morning.briefing(), "sharing", child, "decision");

        // Then
        assertThat(words(decision).getFirst()).endsWith("on Sun 22 Nov 2026, after it was due.");
        assertThat(decision.mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    void decisionsOfEarlierWindowsAreNotToldAgain() {
        // Given
        morning.knownBefore(
                unit("U1").says(FOUR_DAYS_AGO, decision(SharingOutcome.SHARED, null, null, ChildInformed.YES)));

        // When
        Section sharing = section(morning.briefing(), "sharing");

        // Then
        assertThat(sharing.rows()).isEmpty();
    }

    @Test
    void saysInWordsThatNothingIsOpenAndNothingWasDecided() {
        // When
        Section sharing = section(morning.briefing(), "sharing");

        // Then
        assertThat(words(sharing))
                .containsExactly(
                        "No question of social care to the police waits for an answer. Everything recorded has been"
                                + " received: Children's social care up to Mon 23 Nov 2026 07:10 (records from Thu 1 Jan 2015).",
                        "The unit has decided nothing about sharing since the last briefing. The hub itself keeps this,"
                                + " and everything that reached it before the cut is included.",
                        "No briefing was published before this one.");
    }

    @Test
    void doesNotSayThatNothingIsOpenWhereTheFeedIsSilent() {
        // When
        Section sharing = section(Morning.silent().briefing(), "sharing");

        // Then
        assertThat(words(sharing).getFirst())
                .isEqualTo("No question of social care to the police waits for an answer, but that cannot be relied on:"
                        + " Children's social care has never said that it has sent everything.");
    }

    @Test
    void namesWhoReadTheBriefingBefore() {
        // Given
        morning.afterABriefingReadBy("jo.bell", "amara.okafor");

        // When
        Section sharing = section(morning.briefing(), "sharing");

        // Then
        assertThat(words(sharing).getLast())
                .isEqualTo("The briefing of Fri 20 Nov 2026 was read by amara.okafor (version 1); jo.bell (version 1)"
                        + " before this cut. The hub keeps no list of the unit's members, so who has not read it is"
                        + " not known here.");
    }

    @Test
    void saysThatNobodyReadIt() {
        // Given
        morning.afterABriefingReadBy();

        // When
        Section sharing = section(morning.briefing(), "sharing");

        // Then
        assertThat(words(sharing).getLast()).startsWith("The briefing of Fri 20 Nov 2026 was read by nobody before");
    }

    private static ReferralOpened referral(String id, Instant askedAt, Answer answer) {
        return new ReferralOpened(
                id,
                LocalDate.of(2026, 11, 19),
                "2A",
                "N1",
                null,
                false,
                new PoliceQuery("Police desk", askedAt, answer, answer == Answer.PENDING ? null : askedAt, null));
    }

    private static SharingDecided decision(
            SharingOutcome outcome, @Nullable String conditions, @Nullable Request asked, ChildInformed informed) {
        return new SharingDecided(
                "D1",
                outcome,
                "A housing association",
                "whether the child is known",
                "he would learn where she lives",
                "amara.okafor",
                LocalDate.of(2026, 11, 22),
                conditions,
                asked,
                informed);
    }
}
