package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.AdultThresholdDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAlert;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAssessmentDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionConsent;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionDecision;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** Who will be an adult soon, and what adult services have decided. */
class TransitionTest {

    private static final LocalDate SEVENTEEN = LocalDate.of(2009, 5, 24);
    private static final WorkerAllocated WORKER = new WorkerAllocated("J. Bell", null, null, LocalDate.of(2026, 11, 1));

    private final Morning morning = Morning.covered();

    @Test
    void theLawsAgeAndLocalPracticeAreToldApart() {
        // Given
        ChildId child = openAndDisabled(SEVENTEEN);

        // When
        List<String> dates = words(cell(morning.briefing(), "transition", child, "dates"));

        // Then
        assertThat(dates)
                .containsExactly(
                        "18 on Mon 24 May 2027.",
                        "17½ on Tue 24 Nov 2026: from then on adult services accept referrals by local practice; the law"
                                + " sets no such age.");
    }

    @Test
    void aYoungPersonWithADisabilityWhomASocialWorkerWorksWithIsWatched() {
        // Given
        ChildId child = morning.knownBefore(Story.of(Agency.SOCIAL_CARE, "S1", born(SEVENTEEN, List.of("LD")))
                .says(
                        YESTERDAY_AT_FOUR,
                        new AllocationChanged("A1", "A Worker", "Team", null, LocalDate.of(2026, 11, 20), null)));

        // When
        Section transition = section(morning.briefing(), "transition");

        // Then
        assertThat(transition.rows()).extracting(Row::children).containsExactly(List.of(child));
        assertThat(words(transition)).first().asString().startsWith("Rule: 16 or 17 years old, and adult social care");
    }

    @Test
    void thatNothingWasDecidedIsKnownOnlyIfTheFeedSaysSo() {
        // Given
        ChildId child = openAndDisabled(SEVENTEEN);

        // When
        String silent = words(cell(morning.briefing(), "transition", child, "assessment"))
                .getFirst();
        String covered = words(cell(morning.adultSocialCareCovers().briefing(), "transition", child, "assessment"))
                .getFirst();

        // Then
        assertThat(silent).startsWith("Not known; ");
        assertThat(covered)
                .startsWith("No decision on an assessment as of Mon 23 Nov 2026 07:00 (records from Thu 1 Jan 2015).");
    }

    @Test
    void aRefusalIsToldWithItsReasonAndThatWrittenReasonsAreDue() {
        // Given
        ChildId child = morning.child(adult(SEVENTEEN)
                .says(
                        YESTERDAY_AT_FOUR,
                        new TransitionAssessmentDecided(
                                "D1",
                                TransitionDecision.REFUSED,
                                LocalDate.of(2026, 11, 20),
                                "not yet 17 and a half",
                                null)));

        // When
        Cell assessment = cell(morning.briefing(), "transition", child, "assessment");

        // Then
        assertThat(words(assessment))
                .singleElement()
                .asString()
                .startsWith(
                        "An assessment was refused on Fri 20 Nov 2026; reason: not yet 17 and a half. Where the child or"
                                + " the family asked for it, written reasons are due (Care Act 2014, section 58(5)) and none"
                                + " were reported. Ring: ");
        assertThat(assessment.mark()).isEqualTo(Cell.Mark.ATTENTION);
    }

    @Test
    void anUnmetThresholdIsToldWithWhatWasOfferedInstead() {
        // Given
        ChildId child = morning.child(adult(SEVENTEEN)
                .says(
                        YESTERDAY_AT_FOUR,
                        new TransitionAlert("T1", LocalDate.of(2026, 9, 1), "support at home", TransitionConsent.GIVEN))
                .says(
                        YESTERDAY_AT_FOUR,
                        new AdultThresholdDecided("A1", false, LocalDate.of(2026, 11, 20), "a support worker")));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "transition", child, "threshold")).getFirst())
                .startsWith("Threshold not met on Fri 20 Nov 2026; offered instead: a support worker.");
        assertThat(words(cell(briefing, "transition", child, "needs")).getLast())
                .startsWith("Transition alert of Tue 1 Sept 2026: support at home; consent: given.");
    }

    @ParameterizedTest
    @CsvSource({
        "ASSESS, , , An assessment was agreed on Fri 20 Nov 2026. Ring",
        "DEFERRED, waiting for school, , The decision was put off on Fri 20 Nov 2026; reason: waiting for school. Ring",
        "REFUSED, , true, An assessment was refused on Fri 20 Nov 2026; no reason given. The reasons were given in"
    })
    void everyDecisionIsToldAsItIs(
            TransitionDecision decision, @Nullable String reason, @Nullable Boolean written, String said) {
        // Given
        ChildId child = morning.child(adult(SEVENTEEN)
                .says(
                        YESTERDAY_AT_FOUR,
                        new TransitionAssessmentDecided("D1", decision, LocalDate.of(2026, 11, 20), reason, written))
                .says(YESTERDAY_AT_FOUR, new AdultThresholdDecided("A1", true, LocalDate.of(2026, 11, 20), null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new TransitionAlert("T1", LocalDate.of(2026, 9, 1), null, TransitionConsent.NOT_ASKED)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "transition", child, "assessment")).getFirst())
                .startsWith(said);
        assertThat(words(cell(briefing, "transition", child, "threshold")).getFirst())
                .startsWith("Threshold met on Fri 20 Nov 2026. Ring");
        assertThat(words(cell(briefing, "transition", child, "needs")).getLast())
                .startsWith("Transition alert of Tue 1 Sept 2026; consent: not asked. Ring");
    }

    @Test
    void whatIsNotKnownOfADisabilityIsSaidToBeNotKnown() {
        // Given
        ChildId child = morning.child(adult(SEVENTEEN)
                .says(YESTERDAY_AT_FOUR, new AdultThresholdDecided("A1", false, LocalDate.of(2026, 11, 20), null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "transition", child, "needs"))).containsExactly("Disability: not known.");
        assertThat(words(cell(briefing, "transition", child, "threshold")).getFirst())
                .startsWith("Threshold not met on Fri 20 Nov 2026; no alternative offered. Ring");
    }

    @Test
    void anAgencyThatSaysThatThereIsNoDisabilityIsNamed() {
        // Given
        ChildId child = morning.child(
                Story.of(Agency.SOCIAL_CARE, "S1", born(SEVENTEEN, List.of()))
                        .says(YESTERDAY_AT_FOUR, Stories.REFERRAL),
                adult(SEVENTEEN)
                        .says(
                                YESTERDAY_AT_FOUR,
                                new AdultThresholdDecided("A1", false, LocalDate.of(2026, 11, 20), null)));

        // When
        List<String> needs = words(cell(morning.briefing(), "transition", child, "needs"));

        // Then
        assertThat(needs).containsExactly("Disability: none, says Children's social care.");
    }

    @Test
    void aYoungPersonWhoDoesNotAgreeIsStillOwedAnAssessmentWhereThereIsARiskOfAbuse() {
        // Given
        ChildId child = morning.child(adult(SEVENTEEN)
                .says(
                        YESTERDAY_AT_FOUR,
                        new TransitionAlert("T1", LocalDate.of(2026, 9, 1), null, TransitionConsent.REFUSED)));

        // When
        List<String> said = words(cell(morning.briefing(), "transition", child, "needs"));

        // Then
        assertThat(said.getLast())
                .contains(
                        "; consent: refused. At risk of abuse or neglect the assessment must still be made (Care Act 2014,"
                                + " section 58(4)). Ring: ");
    }

    @Test
    void whereAdultSocialCareIsBehindNothingIsSaidToBeNone() {
        // Given
        ChildId child = openAndDisabled(SEVENTEEN);
        morning.adultSocialCareCovers();

        // When
        Briefing later = morning.briefing(Morning.CUT.plus(Duration.ofDays(3)), null);

        // Then
        assertThat(words(cell(later, "transition", child, "threshold")))
                .containsExactly("Not known; adult social care reaches only until Mon 23 Nov 2026 07:00.");
    }

    @ParameterizedTest
    @CsvSource({"2010-11-23, 1", "2010-11-24, 0", "2008-11-24, 1", "2008-11-23, 0"})
    void theWatchIsFromSixteenToTheDayBeforeEighteen(LocalDate born, int rows) {
        // Given
        openAndDisabled(born);

        // When
        Section transition = section(morning.briefing(), "transition");

        // Then
        assertThat(transition.rows()).hasSize(rows);
    }

    @Test
    void aDisabilityAloneDoesNotPutAChildBeforeTheUnit() {
        // Given
        morning.knownBefore(Story.of(Agency.SOCIAL_CARE, "S1", born(SEVENTEEN, List.of("LD")))
                .says(YESTERDAY_AT_FOUR, Stories.REFERRAL));

        // When
        Section transition = section(morning.briefing(), "transition");

        // Then
        assertThat(transition.rows()).isEmpty();
    }

    private ChildId openAndDisabled(LocalDate born) {
        return morning.knownBefore(
                Story.of(Agency.SOCIAL_CARE, "S1", born(born, List.of("LD"))).says(YESTERDAY_AT_FOUR, Stories.REFERRAL),
                Stories.unit("U1").says(YESTERDAY_AT_FOUR, WORKER));
    }

    private static Story adult(LocalDate born) {
        return Story.of(Agency.ADULT_SOCIAL_CARE, "A1", born(born, null));
    }

    private static PersonalDetails born(LocalDate day, @Nullable List<String> disabilities) {
        return new PersonalDetails(
                List.of(new PersonName(PersonName.Use.CURRENT, "Robin", "Example")),
                new Birth(day, false),
                null,
                null,
                List.of(),
                new Background(null, disabilities, null));
    }
}
