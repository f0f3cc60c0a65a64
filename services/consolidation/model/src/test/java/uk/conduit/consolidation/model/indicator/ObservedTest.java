package uk.conduit.consolidation.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.ExclusionCategory;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.EducationDetail.RuleMet;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.HealthDetail.EngagementState;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.RiskDirection;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Link.Kind;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentDepth;
import uk.conduit.consolidation.model.event.SocialCareDetail.CaseClosed;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanStarted;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.Judgement;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.PlacementReasons;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered.Response;
import uk.conduit.consolidation.model.event.SocialCareDetail.Tool;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.event.VoluntaryDetail.ReporterAnonymity;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.Agency;

/** Which statement shows which indicator; each can be traced to the event that says so. */
class ObservedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MOMENT = Instant.parse("2026-11-20T10:00:00Z");

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of(new MissingReported("M", null, null, null, null, null), List.of("R01")),
                Arguments.of(crime(ChildsPart.SUSPECT), List.of("R12")),
                Arguments.of(crime(ChildsPart.VICTIM), List.of()),
                Arguments.of(
                        new AssessmentAuthorised("A", null, DAY, List.of("10A", "11A", "15A", "3B")),
                        List.of("V01", "R01", "R14")),
                Arguments.of(alert(new RuleMet("R", "w")), List.of("R02")),
                Arguments.of(alert(), List.of()),
                Arguments.of(
                        new SuspensionOrExclusion("E", ExclusionCategory.SUSPENSION, List.of(), null, DAY, null),
                        List.of("R02")),
                Arguments.of(new ChildMissingEducation("C", DAY, null, null, null), List.of("R02")),
                Arguments.of(roll(RollChangeKind.JOINED, "N", false), List.of()),
                Arguments.of(roll(RollChangeKind.LEFT, "E", true), List.of("V06", "V14", "R02")),
                Arguments.of(roll(RollChangeKind.JOINED, "K", null), List.of("V06")),
                Arguments.of(new SafeguardingConcernLogged("S", "c", List.of("R03", "nonsense"), null), List.of("R03")),
                Arguments.of(new WasNotBrought("W", "dental", DAY), List.of("R17")),
                Arguments.of(
                        new SubstanceServiceEngagement("S", EngagementState.DISENGAGED, DAY, null),
                        List.of("R11", "R17")),
                Arguments.of(new SubstanceServiceEngagement("S", EngagementState.ENGAGED, DAY, null), List.of("R11")),
                Arguments.of(new MentalHealthRisk("M", RiskDirection.TO_SELF, DAY, null, null), List.of("R14")),
                Arguments.of(new MentalHealthRisk("M", RiskDirection.NOT_STATED, DAY, null, null), List.of("R15")),
                Arguments.of(
                        new ExploitationAssessmentCompleted(
                                "X",
                                new Tool("t", "1", AssessmentDepth.SCREENING, List.of()),
                                DAY,
                                List.of("R06", "nonsense"),
                                new Judgement(HarmStatus.AT_RISK, RiskLevel.EMERGING, "w", "A. Worker", null),
                                DAY),
                        List.of("R06")),
                Arguments.of(stay("U4", true, null), List.of("V12")),
                Arguments.of(stay("K2", null, null), List.of("V12")),
                Arguments.of(stay("U4", null, null), List.of()),
                Arguments.of(stay("K2", true, DAY), List.of()),
                Arguments.of(concern(), List.of("R26")),
                Arguments.of(concern("R06"), List.of("R06")),
                Arguments.of(new CaseClosed("C", DAY, null), List.of()));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementShowsTheIndicatorsOnTheListAndNoOthers(Detail detail, List<String> codes) {
        // Given
        Story story = Story.of(Agency.SOCIAL_CARE, "S1").says(MOMENT, detail);

        // When
        List<Observed> observed = Observed.in(Picture.of(story.events()));

        // Then
        assertThat(observed).extracting(it -> it.indicator().name()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(observed)
                .allMatch(it -> it.fact().event().equals(story.last().header().id()));
    }

    @Test
    void aCodeThatIsNotOnTheListIsNone() {
        // When
        boolean known = Indicator.of("R27").isPresent();

        // Then
        assertThat(known).isFalse();
        assertThat(Indicator.values()).hasSize(40);
    }

    static Stream<Arguments> moreStatements() {
        return Stream.of(
                Arguments.of(crime(ChildsPart.VICTIM, CrimeFlag.ONLINE), List.of("R05")),
                Arguments.of(new DomesticAbuseNotice("D", MOMENT, true, null, null), List.of("V01")),
                Arguments.of(new ChildProtectionPlanStarted("P", DAY, "NEG"), List.of("V02")),
                Arguments.of(new MissingFound("M", MOMENT, null, null, true), List.of("R20")),
                Arguments.of(new MissingFound("M", MOMENT, null, null, null), List.of()),
                Arguments.of(new DisruptionIssued("D", "CAWN", DAY, null), List.of("R10")),
                Arguments.of(new DisruptionIssued("D", "RECOVERY_ORDER", DAY, null), List.of("R10")),
                Arguments.of(new DisruptionIssued("D", "NRM_REFERRAL", DAY, null), List.of()),
                Arguments.of(new DisruptionIssued("D", "LICENSING_REVIEW", DAY, null), List.of()),
                Arguments.of(new MentalHealthRisk("M", RiskDirection.TO_OTHERS, DAY, null, null), List.of("R15")),
                Arguments.of(new MentalHealthRisk("M", RiskDirection.FROM_OTHERS, DAY, null, null), List.of()),
                Arguments.of(new DisruptionBreached("D", DAY, null), List.of("R10")),
                Arguments.of(
                        new InvestigationOpened("I", ChildsPart.SUSPECT, InvestigationStatus.OPEN, DAY),
                        List.of("R12")),
                Arguments.of(new InvestigationOpened("I", ChildsPart.VICTIM, InvestigationStatus.OPEN, DAY), List.of()),
                Arguments.of(
                        new SuspensionOrExclusion("E", ExclusionCategory.SUSPENSION, List.of("DA"), null, DAY, null),
                        List.of("R02", "R11")),
                Arguments.of(new ReturnInterviewOffered("I", null, MOMENT, Response.DECLINED, null), List.of("R17")),
                Arguments.of(new ReturnInterviewOffered("I", null, MOMENT, Response.ACCEPTED, null), List.of()),
                Arguments.of(lookedAfter("L", DAY, "K2", null, null), List.of("V12")),
                Arguments.of(lookedAfter("L", DAY, "U1", true, null), List.of("V12")),
                Arguments.of(lookedAfter("L", DAY, "U1", false, "CARPL"), List.of()),
                Arguments.of(lookedAfter("L", DAY, "U1", null, "CREQB"), List.of("R16")));
    }

    @ParameterizedTest
    @MethodSource("moreStatements")
    void whatIsMoreThanItsKindIsSeenByWhatItSays(Detail detail, List<String> codes) {
        aStatementShowsTheIndicatorsOnTheListAndNoOthers(detail, codes);
    }

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, SEEN_IN, R06",
        "VEHICLE, found in, R06",
        "VEHICLE, seen in family car,",
        "PERSON, OLDER_BOYFRIEND, R07",
        "PERSON, PERSON_OF_CONCERN, R10",
        "PERSON, FRIEND,",
        "PLACE, PLACE_OF_CONCERN, R09",
        "ADDRESS, address of concern, R09",
        "PLACE, FOUND_AT,",
        "PHONE, THREATENS, R24"
    })
    void whatAStatementNamesShowsASignByThePartThatItPlays(Kind kind, String role, @Nullable String code) {
        // Given
        Story story =
                Story.of(Agency.VOLUNTARY, "V1").says(MOMENT, concern("V03")).naming(new Link(kind, role, "x"));

        // When
        List<Observed> observed = Observed.in(Picture.of(story.events()));

        // Then
        assertThat(observed)
                .extracting(it -> it.indicator().name())
                .filteredOn(it -> !it.equals("V03"))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void threeMovesInAYearAreFrequentAndTheLatestSaysSo() {
        // Given
        Story story = Story.of(Agency.SOCIAL_CARE, "S1")
                .says(MOMENT, lookedAfter("L1", DAY.minusMonths(10), "U1", null, null))
                .says(MOMENT, lookedAfter("L2", DAY.minusMonths(5), "U1", null, null))
                .says(MOMENT, lookedAfter("L3", DAY, "U1", null, null));

        // When
        List<Observed> observed = Observed.in(Picture.of(story.events()));

        // Then
        assertThat(observed).singleElement().satisfies(it -> {
            assertThat(it.indicator()).isEqualTo(Indicator.V12);
            assertThat(it.fact().event()).isEqualTo(story.last().header().id());
        });
    }

    @Test
    void aVictimWhoWithdrewSupportIsSeenByTheOutcomeOfTheirOwnCrime() {
        // Given
        Story story = Story.of(Agency.POLICE, "P1")
                .says(MOMENT, crime(ChildsPart.VICTIM))
                .says(MOMENT, new CrimeOutcomeSet("C", 16))
                .says(MOMENT, new CrimeOutcomeSet("another", 16));

        // When
        List<Observed> observed = Observed.in(Picture.of(story.events()));

        // Then
        assertThat(observed)
                .singleElement()
                .satisfies(it -> assertThat(it.indicator()).isEqualTo(Indicator.R23));
    }

    @Test
    void anIndicatorThatAPersonNamedSaysSoAndOneSeenByARulePrintsIt() {
        // Given
        Story story = Story.of(Agency.EDUCATION, "E1")
                .says(MOMENT, new SafeguardingConcernLogged("S", "c", List.of("R06"), null))
                .naming(new Link(Kind.VEHICLE, "SEEN_IN", "AB12 CDE"));
        Story police = Story.of(Agency.POLICE, "P1").says(MOMENT, crime(ChildsPart.SUSPECT));

        // When
        List<Observed> named = Observed.in(Picture.of(story.events()));
        List<Observed> seen = Observed.in(Picture.of(police.events()));

        // Then
        assertThat(named).singleElement().extracting(Observed::rule).isEqualTo("named by a person");
        assertThat(seen).singleElement().extracting(Observed::rule).isEqualTo("suspect in a crime");
    }

    private static LookedAfterStatusChanged lookedAfter(
            String id, LocalDate since, String type, @Nullable Boolean outOfArea, @Nullable String change) {
        return new LookedAfterStatusChanged(
                id, since, null, "C2", type, null, outOfArea, new PlacementReasons(null, null, change));
    }

    private static CrimeRecorded crime(ChildsPart part, CrimeFlag flag) {
        return new CrimeRecorded("C", "offence", part, List.of(flag), null);
    }

    private static LookedAfterStatusChanged stay(
            String placement, @Nullable Boolean outOfArea, @Nullable LocalDate until) {
        return new LookedAfterStatusChanged("L", DAY, until, "C2", placement, null, outOfArea, PlacementReasons.NONE);
    }

    private static CrimeRecorded crime(ChildsPart part) {
        return new CrimeRecorded("C", "offence", part, List.of(), null);
    }

    private static AttendancePatternAlert alert(RuleMet... rules) {
        return new AttendancePatternAlert("A", List.of(rules), null, null, null, null, 0, null, List.of(), null);
    }

    private static RollChange roll(RollChangeKind change, String sen, @Nullable Boolean carer) {
        return new RollChange("R", change, DAY, null, sen, carer);
    }

    private static CommunityConcern concern(String... indicators) {
        return new CommunityConcern(
                "C", ReporterAnonymity.ANONYMOUS, "what", null, null, List.of(indicators), null, List.of(), DAY);
    }
}
