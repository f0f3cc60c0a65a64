package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.HealthDetail.ChildProtectionLookup;
import uk.conduit.consolidation.model.event.HealthDetail.EngagementState;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.ProtectionFlag;
import uk.conduit.consolidation.model.event.HealthDetail.RiskDirection;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledAttendance;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledSetting;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** The words for each thing that health services may report. */
class HealthTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final Morning morning = Morning.covered();

    @Test
    void eachKindIsToldInItsOwnWordsAndSaysWhomToRing() {
        // Given
        ChildId child = morning.child(health().says(
                        YESTERDAY_AT_FOUR,
                        new UnscheduledAttendance(
                                "U1",
                                UnscheduledSetting.EMERGENCY_DEPARTMENT,
                                YESTERDAY_AT_FOUR,
                                "General Hospital",
                                List.of(ProtectionFlag.CHILD_PROTECTION_PLAN)))
                .says(YESTERDAY_AT_FOUR, new WasNotBrought("W1", "physiotherapy", FRIDAY))
                .says(
                        YESTERDAY_AT_FOUR,
                        new ChildProtectionLookup("L1", UnscheduledSetting.WALK_IN, YESTERDAY_AT_FOUR, null))
                .says(YESTERDAY_AT_FOUR, new SubstanceServiceEngagement("S1", EngagementState.DISENGAGED, FRIDAY, null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new MentalHealthRisk("M1", RiskDirection.FROM_OTHERS, FRIDAY, null, "an extract")));

        // When
        List<String> said = words(cell(morning.briefing(), "health", child, "new"));

        // Then
        assertThat(said)
                .allMatch(it -> it.contains(" Ring: "))
                .anyMatch(it -> it.contains(
                        "came to an emergency department at General Hospital; the record is flagged: child protection"))
                .anyMatch(it -> it.startsWith("Was not brought to physiotherapy on Fri 20 Nov 2026."))
                .anyMatch(it -> it.contains("was looked up where care is not planned (walk in)."))
                .anyMatch(it -> it.startsWith("Help with drugs or alcohol: disengaged since Fri 20 Nov 2026."))
                .anyMatch(it -> it.startsWith(
                        "Risk from others identified on Fri 20 Nov 2026 by a mental-health" + " service: an extract."));
    }

    @Test
    void whereCareWasGivenIsSaidInPlainWords() {
        // Given
        Story story = health();
        for (UnscheduledSetting setting : UnscheduledSetting.values()) {
            story.says(
                    YESTERDAY_AT_FOUR,
                    new UnscheduledAttendance(setting.name(), setting, YESTERDAY_AT_FOUR, null, List.of()));
        }
        story.says(YESTERDAY_AT_FOUR, new MentalHealthRisk("M1", RiskDirection.TO_SELF, FRIDAY, FRIDAY, null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new SubstanceServiceEngagement(
                                "S1", EngagementState.STARTED, FRIDAY, "Young people's service"));
        ChildId child = morning.child(story);

        // When
        List<String> said = words(cell(morning.briefing(), "health", child, "new"));

        // Then
        assertThat(said)
                .anyMatch(it -> it.contains("came to an emergency department. Ring"))
                .anyMatch(it -> it.contains("came to urgent care. Ring"))
                .anyMatch(it -> it.contains("was attended by an ambulance crew. Ring"))
                .anyMatch(it -> it.contains("came to a walk-in service. Ring"))
                .anyMatch(it -> it.contains("came to care that was not planned. Ring"))
                .anyMatch(it -> it.contains("by a mental-health service, ended Fri 20 Nov 2026. Ring"))
                .anyMatch(it -> it.startsWith("Young people's service: started since Fri 20 Nov 2026."));
    }

    @Test
    void anEmptySectionNeverReassuresWhereTheFeedIsSilent() {
        // When
        Section health = Morning.section(morning.briefing(), "health");

        // Then
        assertThat(words(health)).singleElement().asString().contains("cannot be relied on");
    }

    @Test
    void whatIsRestrictedIsAPointerForNamedRolesAlone() {
        // Given
        ChildId child = morning.child(
                health().says(YESTERDAY_AT_FOUR, Profile.RESTRICTED, new RestrictedItemExists("SECRET", FRIDAY)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        Briefing member = briefing.readBy(new Reader("o.ther", false, Set.of()));
        assertThat(words(cell(briefing, "health", child, "new")))
                .singleElement()
                .asString()
                .startsWith("Restricted: something exists that is not shown here. Ask: ")
                .doesNotContain("SECRET");
        assertThat(section(member, "health").rows()).isEmpty();
    }

    private static Story health() {
        return Story.of(Agency.HEALTH, "H1");
    }
}
