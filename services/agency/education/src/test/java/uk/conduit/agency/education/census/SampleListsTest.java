package uk.conduit.agency.education.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.conduit.schema.education.ExclusionCategory;
import uk.conduit.schema.education.SuspensionOrExclusion;

/** The public files go in whole: of each, how many rows were accepted, flagged and refused, and why. */
class SampleListsTest {

    @Test
    void pupilsOnRollAreAllTakenAndFlaggedForTheirHashedNumbers() {
        // When
        Census pupils =
                Census.of(CensusList.pupils(Census.PARTS, Census.DOOR), Census.file("school-census-pupils.csv"));

        // Then
        assertThat(pupils.refused).isEmpty();
        assertThat(pupils.events).hasSize(9_498);
        assertThat(pupils.distinct()).isEqualTo(9_498);
        assertThat(pupils.flagged).isEqualTo(9_498);
        assertThat(pupils.flags).isEqualTo(PUPIL_FLAGS);
    }

    @Test
    void leaversAreAllTaken() {
        // When
        Census leavers =
                Census.of(CensusList.leavers(Census.PARTS, Census.DOOR), Census.file("school-census-leavers.csv"));

        // Then
        assertThat(leavers.refused).isEmpty();
        assertThat(leavers.events).hasSize(375);
        assertThat(leavers.distinct()).isEqualTo(375);
        assertThat(leavers.flags).isEqualTo(LEAVER_FLAGS);
    }

    @Test
    void exclusionsAreAllTakenAndTheOldCategoryIsASuspension() {
        // When
        Census exclusions = Census.of(
                CensusList.exclusions(Census.PARTS, Census.DOOR), Census.file("school-census-exclusions.csv"));

        // Then
        assertThat(exclusions.refused).isEmpty();
        assertThat(exclusions.events).hasSize(10_064);
        assertThat(exclusions.distinct()).isEqualTo(10_064);
        assertThat(exclusions.flags).isEmpty();
        assertThat(exclusions.events)
                .filteredOn(event -> ((SuspensionOrExclusion)
                                        ((uk.conduit.schema.education.EducationCaseEvent) event.event()).getDetail())
                                .getCategory()
                        == ExclusionCategory.SUSPENSION)
                .hasSize(4_004);
    }

    @Test
    void sessionsBecomeOneStatementForEachPupilWhoseCountsMeetARule() {
        // When
        Census sessions = Census.of(Census.sessions(), Census.file("school-census-sessions.csv"));

        // Then
        assertThat(sessions.refused).isEmpty();
        assertThat(sessions.events.size() + sessions.withoutEvent).isEqualTo(9_498);
        assertThat(sessions.events).hasSize(SESSIONS);
        assertThat(sessions.distinct()).isEqualTo(SESSIONS);
        assertThat(sessions.flags).isEmpty();
    }

    private static final int SESSIONS = 7_048;
    private static final Map<String, Integer> PUPIL_FLAGS =
            Map.of("upn: CHECK_FAILS", 9_498, "formerupn: CHECK_FAILS", 9_498, "senprovision: UNKNOWN_CODE", 1_894);
    private static final Map<String, Integer> LEAVER_FLAGS =
            Map.of("upn: CHECK_FAILS", 375, "formerupn: CHECK_FAILS", 375);
}
