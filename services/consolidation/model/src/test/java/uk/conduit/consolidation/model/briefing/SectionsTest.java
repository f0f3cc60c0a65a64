package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

class SectionsTest {

    private static final ReferralOpened REFERRAL =
            new ReferralOpened("R1", LocalDate.of(2026, 11, 22), "2A", "N1", 2, false, null);

    private final Morning morning = Morning.covered();

    // New to social care

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
                                + " received: Children's social care up to Mon 23 Nov 2026 07:10.",
                        "History received: 1 referral or contact dated more than 7 days ago came since the last briefing."
                                + " They are not news.");
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
        assertThat(words(covered)).containsExactly("Police: none known as of Mon 23 Nov 2026 07:00.");
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

    // Missing now

    @Test
    void aChildReportedAndNotFoundIsMissingNowWhateverTheGrade() {
        // Given
        ChildId child = morning.knownBefore(police("P1").says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW")));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "missing-now", child, "since")))
                .containsExactly("Missing since Sun 22 Nov 2026 22:30 (Police).", "That is 9 hours.");
        assertThat(words(cell(briefing, "missing-now", child, "grade"))).containsExactly("Low");
        assertThat(words(cell(briefing, "missing-now", child, "history")))
                .containsExactly("1 episode recorded in the last 90 days by: Police.");
    }

    @Test
    void aRegradingChangesTheGrade() {
        // Given
        ChildId child = morning.knownBefore(police("P1")
                .says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW"))
                .says(CUT.minus(Duration.ofHours(2)), new MissingRiskRegraded("M1", "HIGH", null)));
        // When
        Cell cell = cell(morning.briefing(), "missing-now", child, "grade");
        // Then
        assertThat(words(cell)).containsExactly("High");
    }

    @Test
    void aChildWhoWasFoundIsNotMissing() {
        // Given
        morning.knownBefore(police("P1")
                .says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW"))
                .says(CUT.minus(Duration.ofHours(2)), found("M1", CUT.minus(Duration.ofHours(2)))));
        // When
        Section section = section(morning.briefing(), "missing-now");
        // Then
        assertThat(section.rows()).isEmpty();
        assertThat(words(section))
                .first()
                .asString()
                .startsWith("No child is recorded as missing. Everything recorded");
    }

    // Returned

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
                        new ReturnInterviewHeld("I1", "E1", CUT.minus(Duration.ofDays(4)), "an advocate", null)));
        // When
        Cell cell = cell(morning.briefing(), "returned", child, "interview");
        // Then
        assertThat(words(cell)).containsExactly("Held on Thu 19 Nov 2026 07:30 by an advocate, within 72 hours.");
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

    // Police, flash

    @Test
    void whatThePoliceRecordedIsListedWithItsGrades() {
        // Given
        ChildId child = morning.child(police("P1")
                .says(YESTERDAY_AT_FOUR, new IntelligenceShared("INT/1", 2, "B", "Seen near the station."))
                .says(
                        YESTERDAY_AT_FOUR.plusSeconds(60),
                        new DisruptionIssued("D1", "CAWN", LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 27))));
        // When
        Briefing briefing = morning.briefing();
        // Then
        assertThat(words(cell(briefing, "police", child, "new")))
                .anyMatch(line -> line.contains("intelligence INT/1 (source 2, assessment B, handling P)"))
                .anyMatch(line -> line.contains("CAWN issued, until Fri 27 Nov 2026"));
        assertThat(words(cell(briefing, "police", child, "ending"))).containsExactly("CAWN: until Fri 27 Nov 2026.");
    }

    @Test
    void aHighRiskMissingChildAndAnArrestAreFlashedWithTheirRule() {
        // Given
        ChildId child = morning.child(police("P1")
                .says(CUT.minus(Duration.ofHours(9)), missing("M1", "HIGH"))
                .says(
                        CUT.minus(Duration.ofHours(3)),
                        new ArrestBailCharge("AR1", ArrestStage.BAILED, List.of("No contact"), null, null)));
        // When
        Cell cell = cell(morning.briefing(), "flash", child, "what");
        // Then
        assertThat(words(cell))
                .hasSize(2)
                .anyMatch(line -> line.endsWith("Rule: missing, high risk."))
                .anyMatch(line -> line.endsWith("Rule: arrest, bail or charge."));
    }

    // Decisions, actions

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
                                + " agreed by police. Review due Mon 7 Dec 2026. Two agencies agree.");
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

    // Readers

    @Test
    void aChildDoesNotExistForAReaderWhoIsExcluded() {
        // Given
        morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL).hidesFrom("jo.bell"));
        // When
        Briefing read = morning.briefing().readBy(new Reader("jo.bell", true, Set.of()));
        // Then
        assertThat(section(read, "new-to-social-care").rows()).isEmpty();
    }

    @Test
    void anExclusionMadeAfterPublicationCountsWhenTheBriefingIsRead() {
        // Given
        ChildId child = morning.child(socialCare("S1").says(YESTERDAY_AT_FOUR, REFERRAL));
        // When
        Briefing read = morning.briefing().readBy(new Reader("jo.bell", true, Set.of(child)));
        // Then
        assertThat(section(read, "new-to-social-care").rows()).isEmpty();
    }

    // Addenda

    @Test
    void anAddendumSaysWhatCameAndLeavesOutWhatOnlyTheHourChanged() {
        // Given
        morning.child(police("P1").says(CUT.minus(Duration.ofHours(9)), missing("M1", "LOW")));
        Briefing first = morning.briefing();
        ChildId late = morning.child(socialCare("S2").says(CUT.minus(Duration.ofHours(12)), REFERRAL));
        // When
        Briefing addendum = morning.briefing(CUT.plus(Duration.ofHours(1)), first);
        // Then
        assertThat(addendum.edition().version()).isEqualTo(2);
        assertThat(addendum.changes()).hasSize(1);
        assertThat(addendum.changes().getFirst().children()).containsExactly(late);
        assertThat(addendum.changes().getFirst().words()).isEqualTo("New to social care: added: Robin Example");
    }

    private static Story socialCare(String reference) {
        return Story.of(Agency.SOCIAL_CARE, reference);
    }

    private static Story police(String reference) {
        return Story.of(Agency.POLICE, reference);
    }

    private static Story unit(String reference) {
        return Story.of(Agency.UNIT, reference, PersonalDetails.NONE);
    }

    private static MissingReported missing(String reference, String grade) {
        return new MissingReported(reference, grade, null, "the bus station", false, null);
    }

    private static MissingFound found(String reference, Instant at) {
        return new MissingFound(reference, at, null, null, false);
    }

    private static MissingEpisodeRecorded episode(Duration startedAgo, Duration endedAgo) {
        return new MissingEpisodeRecorded(
                "E1",
                MissingKind.MISSING,
                Moment.exactly(CUT.minus(startedAgo)),
                Moment.exactly(CUT.minus(endedAgo)),
                true);
    }

    private static ActionRaised action(String id, LocalDate due) {
        return new ActionRaised(id, "Visit at home", Agency.SOCIAL_CARE, null, due, "daily briefing");
    }
}
