package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.CUT;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** Weak signals from several agencies about a child nobody has open. */
class EmergingTest {

    private static final WasNotBrought NOT_BROUGHT = new WasNotBrought("W1", "dental", LocalDate.of(2026, 11, 2));
    private static final SafeguardingConcernLogged GIFTS =
            new SafeguardingConcernLogged("C1", "gifts", List.of("R03", "V13"), null);
    private static final SafeguardingConcernLogged GROWN_UPS =
            new SafeguardingConcernLogged("C2", "older friends", List.of("R07"), null);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final Morning morning = Morning.covered();

    @Test
    void threeSignalsFromTwoAgenciesInNinetyDaysPrintTheRuleAndTheEvidence() {
        // Given
        ChildId child = morning.knownBefore(
                education().says(daysAgo(20), GIFTS).says(daysAgo(5), GROWN_UPS),
                health().says(daysAgo(21), NOT_BROUGHT));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "emerging", child, "rule")))
                .containsExactly("3 signals, 2 agencies, 90 days (rule: 3 signals or more from 2 or more agencies in 90"
                        + " days).");
        assertThat(words(cell(briefing, "emerging", child, "signs")))
                .containsExactly(
                        "Mon 2 Nov 2026 07:30, health (fact): R17 disengages from services or misses appointments (was"
                                + " not brought to an appointment).",
                        "Tue 3 Nov 2026 07:30, education (fact): R03 unexplained gifts, money, phones or clothes"
                                + " (named by a person).",
                        "Wed 18 Nov 2026 07:30, education (fact): R07 older boyfriend, girlfriend or controlling"
                                + " adult (named by a person).");
    }

    @Test
    void oneAgencyAloneIsNoPattern() {
        // Given
        morning.knownBefore(education()
                .says(daysAgo(20), GIFTS)
                .says(daysAgo(5), GROWN_UPS)
                .says(daysAgo(4), new SafeguardingConcernLogged("C3", "phone", List.of("R04"), null)));

        // When
        Section emerging = section(morning.briefing(), "emerging");

        // Then
        assertThat(emerging.rows()).isEmpty();
    }

    @Test
    void whatIsOlderThanTheRuleOrAVulnerabilityAloneIsNoSignal() {
        // Given
        morning.knownBefore(
                education()
                        .says(daysAgo(91), GIFTS)
                        .says(daysAgo(5), GROWN_UPS)
                        .says(daysAgo(4), new SafeguardingConcernLogged("C3", "bereaved", List.of("V03"), null)),
                health().says(daysAgo(21), NOT_BROUGHT));

        // When
        Section emerging = section(morning.briefing(), "emerging");

        // Then
        assertThat(emerging.rows()).isEmpty();
        assertThat(words(emerging).getFirst()).contains("3 signals or more from 2 or more agencies in 90 days");
    }

    @Test
    void aChildWhomTheUnitWorksWithIsNotEmerging() {
        // Given
        morning.knownBefore(
                education().says(daysAgo(20), GIFTS).says(daysAgo(5), GROWN_UPS),
                health().says(daysAgo(21), NOT_BROUGHT),
                Stories.unit("U1")
                        .says(daysAgo(1), new WorkerAllocated("J. Bell", null, null, LocalDate.of(2026, 11, 22))));

        // When
        Section emerging = section(morning.briefing(), "emerging");

        // Then
        assertThat(emerging.rows()).isEmpty();
    }

    @Test
    void aChildForWhomTheUnitDecidedOnNoFurtherActionEmergesAgainByWhatHappenedSince() {
        // Given
        ChildId child = morning.knownBefore(
                education()
                        .says(daysAgo(20), GIFTS)
                        .says(daysAgo(5), GROWN_UPS)
                        .says(daysAgo(4), new SafeguardingConcernLogged("C3", "phone", List.of("R04"), null)),
                health().says(daysAgo(3), NOT_BROUGHT),
                Stories.unit("U1")
                        .says(daysAgo(30), decision("D1", Route.ASSESSMENT))
                        .says(daysAgo(10), decision("D2", Route.NO_FURTHER_ACTION))
                        .says(daysAgo(10), level(HarmStatus.NO_EVIDENCE, RiskLevel.NONE)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(words(cell(briefing, "emerging", child, "rule")))
                .containsExactly(
                        "No further action on Fri 13 Nov 2026 07:30; since then: 3 signals, 2 agencies, 90 days"
                                + " (rule: 3 signals or more from 2 or more agencies in 90 days).");
        assertThat(words(cell(briefing, "emerging", child, "signs"))).hasSize(3);
    }

    @Test
    void whatHappenedBeforeNoFurtherActionOrUnderALevelOrALaterDecisionIsNoPattern() {
        // Given
        Story before = Stories.unit("U1").says(daysAgo(4), decision("D1", Route.NO_FURTHER_ACTION));
        Story level = Stories.unit("U2")
                .says(daysAgo(30), decision("D1", Route.NO_FURTHER_ACTION))
                .says(daysAgo(29), level(HarmStatus.AT_RISK, RiskLevel.NONE));
        Story later = Stories.unit("U3")
                .says(daysAgo(30), decision("D1", Route.NO_FURTHER_ACTION))
                .says(daysAgo(29), decision("D2", Route.EARLY_HELP));
        int number = 0;
        for (Story unit : List.of(before, level, later)) {
            number++;
            morning.knownBefore(
                    Story.of(Agency.EDUCATION, "E" + number)
                            .says(daysAgo(20), GIFTS)
                            .says(daysAgo(5), GROWN_UPS),
                    Story.of(Agency.HEALTH, "H" + number).says(daysAgo(21), NOT_BROUGHT),
                    unit);
        }

        // When
        Section emerging = section(morning.briefing(), "emerging");

        // Then
        assertThat(emerging.rows()).isEmpty();
    }

    @Test
    void oneAbsenceIsOneSignalWhoeverRecordedIt() {
        // Given
        ChildId two = morning.knownBefore(absentByTheWordOfTwo("1"), recordedBySocialCare("1"), education("1"));
        morning.knownBefore(absentByTheWordOfTwo("2"), recordedBySocialCare("2"));
        ChildId three = morning.knownBefore(
                absentByTheWordOfTwo("3").says(daysAgo(30), Stories.missing("M9", "LOW")),
                recordedBySocialCare("3"),
                education("3"));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "emerging").rows())
                .flatExtracting(Row::children)
                .contains(three)
                .doesNotContain(two);
        assertThat(words(cell(briefing, "emerging", three, "rule")))
                .containsExactly(
                        "3 signals in 4 statements, as one absence is one signal whoever recorded it, 3 agencies,"
                                + " 90 days (rule: 3 signals or more from 2 or more agencies in 90 days).");
        assertThat(words(cell(briefing, "emerging", three, "signs"))).hasSize(4);
    }

    @Test
    void whereAFeedIsSilentItCannotBeReliedOnThatNoChildEmergesOrIsLinked() {
        // Given
        Morning silent = Morning.silent();

        // When
        Briefing briefing = silent.briefing();

        // Then
        for (String section : List.of("emerging", "links")) {
            assertThat(words(section(briefing, section)))
                    .singleElement()
                    .asString()
                    .contains("cannot be relied on", "Police has never said", "Children's social care has never said");
        }
    }

    private static Story absentByTheWordOfTwo(String number) {
        return Stories.police("P" + number)
                .says(daysAgo(6).plusSeconds(600), Stories.missing("M1", "LOW"))
                .says(daysAgo(5), Stories.found("M1", daysAgo(5)));
    }

    private static Story recordedBySocialCare(String number) {
        return Stories.socialCare("S" + number)
                .says(daysAgo(6), Stories.episode(Duration.ofDays(6), Duration.ofDays(5)));
    }

    private static Story education(String number) {
        return Story.of(Agency.EDUCATION, "E" + number).says(daysAgo(4), GROWN_UPS);
    }

    private static DecisionRecorded decision(String id, Route route) {
        return new DecisionRecorded(id, route, "because", "A. Nalyst", null, null);
    }

    private static RiskLevelSet level(HarmStatus harm, RiskLevel level) {
        return new RiskLevelSet(harm, level, "why", LocalDate.of(2026, 12, 24), "A. Nalyst", List.of());
    }

    @Test
    void whatOnlySomeMaySeeIsNotCounted() {
        // Given
        morning.knownBefore(
                education().says(daysAgo(20), GIFTS).says(daysAgo(5), GROWN_UPS),
                health().says(daysAgo(21), Profile.PERSON_OF_CONCERN, NOT_BROUGHT));

        // When
        Section emerging = section(morning.briefing(), "emerging");

        // Then
        assertThat(emerging.rows()).isEmpty();
    }

    @Test
    void vulnerabilitiesStandBesideThePromptAndAreNotCounted() {
        // Given
        ChildId child = morning.knownBefore(
                education()
                        .says(daysAgo(200), new RollChange("R", RollChangeKind.JOINED, DAY, "Northgate", "K", null))
                        .says(daysAgo(20), GIFTS)
                        .says(daysAgo(5), GROWN_UPS),
                health().says(daysAgo(21), NOT_BROUGHT));
        morning.knownBefore(
                Story.of(Agency.EDUCATION, "E2")
                        .says(daysAgo(200), new RollChange("R", RollChangeKind.JOINED, DAY, "NORTHGATE", null, null)),
                Story.of(Agency.SOCIAL_CARE, "S2")
                        .says(daysAgo(9), new AssessmentAuthorised("A1", null, DAY, List.of("11A"))));

        // When
        List<String> said = words(cell(morning.briefing(), "emerging", child, "vulnerabilities"));

        // Then
        assertThat(said)
                .hasSize(3)
                .anyMatch(it -> it.contains("V06 ") && it.contains("(the school roll says special educational needs"))
                .anyMatch(it -> it.contains("V13 ") && it.contains("(named by a person)"))
                .anyMatch(it -> it.contains("V05 ") && it.contains("(goes to a school that another child goes to"));
    }

    private static Story education() {
        return Story.of(Agency.EDUCATION, "E1");
    }

    private static Story health() {
        return Story.of(Agency.HEALTH, "H1");
    }

    private static Instant daysAgo(int days) {
        return CUT.minus(Duration.ofDays(days));
    }
}
