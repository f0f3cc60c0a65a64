package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CourtDateSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.PoliceDetail.ProtectionPowerUsed;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeMilestone;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeStage;
import uk.conduit.platform.kernel.ChildId;

/** What victims are owed, by when, and the hearings to come. */
class CourtTest {

    private static final Instant LONG_AGO = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2026, 11, 27);

    private final Morning morning = Morning.covered();

    @Test
    void newsThatIsOwedStaysUntilItWasGivenAndIsOverdueAfterItsDay() {
        // Given
        ChildId overdue = morning.knownBefore(Stories.police("P1")
                .says(LONG_AGO, milestone(FRIDAY, null))
                .says(LONG_AGO, new ArrestBailCharge("44/1", ArrestStage.NO_FURTHER_ACTION, List.of(), null, null)));
        ChildId due = morning.knownBefore(Stories.police("P2").says(LONG_AGO, milestone(NEXT_FRIDAY, null)));
        morning.knownBefore(Stories.police("P3").says(LONG_AGO, milestone(FRIDAY, FRIDAY)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "court", overdue, "code")).getFirst())
                .startsWith("No further action (44/1): overdue since Fri 20 Nov 2026. Ring: ");
        assertThat(cell(briefing, "court", overdue, "code").mark()).isEqualTo(Cell.Mark.ATTENTION);
        assertThat(words(cell(briefing, "court", overdue, "stage")).getFirst()).startsWith("No further action on ");
        assertThat(words(cell(briefing, "court", due, "code")).getFirst())
                .startsWith("No further action (44/1): due by Fri 27 Nov 2026.");
        assertThat(section(briefing, "court").rows()).hasSize(2);
    }

    @Test
    void whetherAChildWasToldIsNotKnownWhereThePoliceSentNoDateForIt() {
        // Given
        ChildId silent = morning.knownBefore(
                Stories.police("P1").says(YESTERDAY_AT_FOUR, arrest("44/1", ArrestStage.CHARGED, null)));
        morning.knownBefore(Stories.police("P2")
                .says(YESTERDAY_AT_FOUR, arrest("44/2", ArrestStage.CHARGED, null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new InvestigationOpened("44/2", ChildsPart.SUSPECT, InvestigationStatus.OPEN, FRIDAY)));
        morning.knownBefore(Stories.police("P3").says(LONG_AGO, milestone(FRIDAY, FRIDAY)));
        morning.knownBefore(Stories.police("P4")
                .says(LONG_AGO.minus(Duration.ofDays(60)), arrest("44/4", ArrestStage.CHARGED, null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "court").rows()).hasSize(1);
        assertThat(words(cell(briefing, "court", silent, "code")).getFirst())
                .startsWith(
                        "Charged on Sun 22 Nov 2026 16:00 (44/1): whether the child was told is not known; the police"
                                + " have sent no date for it. Ring: ");
        assertThat(cell(briefing, "court", silent, "code").mark()).isEqualTo(Cell.Mark.NOT_KNOWN);
    }

    @Test
    void anOutcomeAndAClosedInvestigationAreOwedToTheVictimToo() {
        // Given
        ChildId outcome =
                morning.knownBefore(Stories.police("P1").says(YESTERDAY_AT_FOUR, new CrimeOutcomeSet("CR/1", 16)));
        ChildId told = morning.knownBefore(Stories.police("P2")
                .says(YESTERDAY_AT_FOUR, new CrimeOutcomeSet("44/1", 16))
                .says(YESTERDAY_AT_FOUR, milestone(FRIDAY, FRIDAY)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "court", outcome, "code")).getFirst())
                .startsWith("Outcome set on Sun 22 Nov 2026 16:00 (CR/1): whether the child was told is not known;");
        assertThat(section(briefing, "court").rows())
                .noneMatch(row -> row.children().contains(told)
                        && row.cells().stream().anyMatch(cell -> cell.mark() == Cell.Mark.NOT_KNOWN));
    }

    @Test
    void nobodyOwesASuspectTheNewsOfItsOwnCrime() {
        // Given
        morning.knownBefore(Stories.police("P1")
                .says(YESTERDAY_AT_FOUR, new CrimeRecorded("CR/1", "Possession", ChildsPart.SUSPECT, List.of(), null))
                .says(YESTERDAY_AT_FOUR, new CrimeOutcomeSet("CR/1", 16)));

        // When
        Section court = section(morning.briefing(), "court");

        // Then
        assertThat(court.rows()).isEmpty();
    }

    @Test
    void newsThatWasGivenLateIsToldOnceAsLate() {
        // Given
        ChildId child = morning.child(
                Stories.police("P1").says(YESTERDAY_AT_FOUR, milestone(FRIDAY, LocalDate.of(2026, 11, 22))));

        // When
        List<String> said = words(cell(morning.briefing(), "court", child, "code"));

        // Then
        assertThat(said).singleElement().asString().contains("told on Sun 22 Nov 2026, late; due by Fri 20 Nov 2026.");
    }

    @Test
    void hearingsToComeAreToldWithSpecialMeasuresAndThosePastAreNot() {
        // Given
        ChildId child = morning.knownBefore(Stories.police("P1")
                .says(LONG_AGO, new CourtDateSet("44/1", NEXT_FRIDAY, "trial", "screens"))
                .says(LONG_AGO, new CourtDateSet("44/1", FRIDAY, "first hearing", null)));

        // When
        List<String> said = words(cell(morning.briefing(), "court", child, "hearings"));

        // Then
        assertThat(said).containsExactly("Trial on Fri 27 Nov 2026 (44/1); special measures: screens.");
    }

    @Test
    void aDayInCourtThatBailOrAChargeNamesIsAHearingToComeUntilOneIsSetForThatDay() {
        // Given
        ChildId named = morning.knownBefore(Stories.police("P1")
                .says(LONG_AGO, arrest("44/1", ArrestStage.BAILED, NEXT_FRIDAY))
                .says(LONG_AGO.plusSeconds(60), arrest("44/1", ArrestStage.CHARGED, NEXT_FRIDAY))
                .says(LONG_AGO, arrest("44/2", ArrestStage.BAILED, FRIDAY)));
        ChildId set = morning.knownBefore(Stories.police("P2")
                .says(LONG_AGO, arrest("44/3", ArrestStage.CHARGED, NEXT_FRIDAY))
                .says(LONG_AGO, new CourtDateSet("44/3", NEXT_FRIDAY, "trial", "screens")));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "court", named, "hearings")))
                .containsExactly("Court on Fri 27 Nov 2026 (44/1, charged); special measures: not stated.");
        assertThat(words(cell(briefing, "court", set, "hearings")))
                .containsExactly("Trial on Fri 27 Nov 2026 (44/3); special measures: screens.");
    }

    @Test
    void aMatterThatGoesNoFurtherHasNoDayInCourt() {
        // Given
        ChildId child = morning.knownBefore(Stories.police("P1")
                .says(LONG_AGO, arrest("44/1", ArrestStage.BAILED, NEXT_FRIDAY))
                .says(LONG_AGO.plusSeconds(60), arrest("44/1", ArrestStage.NO_FURTHER_ACTION, null)));

        // When
        Cell hearings = cell(morning.briefing(), "court", child, "hearings");

        // Then
        assertThat(hearings.lines()).isEmpty();
    }

    @Test
    void aBreachAndPoliceProtectionAreFlashed() {
        // Given
        ChildId child = morning.child(Stories.police("P1")
                .says(YESTERDAY_AT_FOUR, new DisruptionBreached("D1", FRIDAY, "seen together"))
                .says(YESTERDAY_AT_FOUR, new ProtectionPowerUsed("PP1", YESTERDAY_AT_FOUR, null)));

        // When
        List<String> flashed = words(cell(morning.briefing(), "flash", child, "what"));

        // Then
        assertThat(flashed)
                .anyMatch(it -> it.endsWith("Rule: breach."))
                .anyMatch(it -> it.endsWith("Rule: police protection (section 46)."));
    }

    @Test
    void domesticAbuseIsToldWithWhatTheChildSaid() {
        // Given
        ChildId child = morning.child(Stories.police("P1")
                .says(YESTERDAY_AT_FOUR, new DomesticAbuseNotice("DA1", YESTERDAY_AT_FOUR, null, "I hid.", null)));

        // When
        List<String> said = words(cell(morning.briefing(), "police", child, "new"));

        // Then
        assertThat(said)
                .singleElement()
                .asString()
                .contains("domestic abuse in the household; child present: not known; the child said: I hid. Ring: ");
    }

    private static ArrestBailCharge arrest(String reference, ArrestStage stage, @Nullable LocalDate court) {
        return new ArrestBailCharge(reference, stage, List.of(), null, court);
    }

    private static VictimsCodeMilestone milestone(LocalDate dueBy, @Nullable LocalDate doneAt) {
        return new VictimsCodeMilestone("44/1", VictimsCodeStage.NO_FURTHER_ACTION, dueBy, doneAt);
    }
}
