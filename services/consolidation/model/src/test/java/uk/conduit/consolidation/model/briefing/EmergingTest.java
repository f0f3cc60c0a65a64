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
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.Story;
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
                        "Mon 2 Nov 2026 07:30, health (fact): R17 disengages from services or misses appointments (was not"
                                + " brought to an appointment).",
                        "Tue 3 Nov 2026 07:30, education (fact): R03 unexplained gifts, money, phones or clothes (named by a person).",
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
