package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Morning.cell;
import static uk.conduit.consolidation.model.briefing.Morning.section;
import static uk.conduit.consolidation.model.briefing.Morning.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.CodeCount;
import uk.conduit.consolidation.model.event.EducationDetail.ExclusionCategory;
import uk.conduit.consolidation.model.event.EducationDetail.PartTimeTimetable;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.RollChangeKind;
import uk.conduit.consolidation.model.event.EducationDetail.RuleMet;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.EducationDetail.SchoolEngagement;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.EducationDetail.WelfareVisitMade;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/** The words for each thing that education may report. */
class EducationTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final Morning morning = Morning.covered();

    @Test
    void anAlertPrintsTheRuleThatFoundIt() {
        // Given
        ChildId child = morning.child(education().says(YESTERDAY_AT_FOUR, alert(rule())));

        // When
        List<String> said = words(cell(morning.briefing(), "education", child, "new"));

        // Then
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Attendance at Hill School, Mon 2 Nov 2026 to Fri 20 Nov 2026: rule met: 10 or more"
                        + " unauthorised sessions: 14. 14 of 30 sessions unauthorised. Ring: ");
    }

    @Test
    void anAlertThatWasTakenBackSaysNothing() {
        // Given
        morning.child(education().says(YESTERDAY_AT_FOUR, alert()));

        // When
        Section education = section(morning.briefing(), "education");

        // Then
        assertThat(education.rows()).isEmpty();
    }

    @Test
    void eachKindIsToldInItsOwnWords() {
        // Given
        ChildId child = morning.child(education()
                .says(
                        YESTERDAY_AT_FOUR,
                        new SuspensionOrExclusion(
                                "E1", ExclusionCategory.SUSPENSION, List.of("SM", "ZZ"), 6, FRIDAY, "Hill School"))
                .says(YESTERDAY_AT_FOUR, new RollChange("R1", RollChangeKind.LEFT, FRIDAY, "Hill School", null, null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new SafeguardingConcernLogged("C1", "online safety", List.of("R03"), "has a second phone"))
                .says(YESTERDAY_AT_FOUR, new WelfareVisitMade("V1", FRIDAY, false, "nobody at home"))
                .says(YESTERDAY_AT_FOUR, new SchoolEngagement("Hill School", FRIDAY, true, null)));

        // When
        List<String> said = words(cell(morning.briefing(), "education", child, "new"));

        // Then
        assertThat(said)
                .anyMatch(it -> it.startsWith("Suspension from Fri 20 Nov 2026 at Hill School, 6 sessions; reasons: SM"
                        + " sexual misconduct, ZZ."))
                .anyMatch(it -> it.startsWith("Left the roll at Hill School on Fri 20 Nov 2026."))
                .anyMatch(it -> it.contains("(online safety, fact): has a second phone; indicators: R03 unexplained"))
                .anyMatch(it -> it.startsWith("Welfare visit on Fri 20 Nov 2026, the child was not seen: nobody at"))
                .anyMatch(it -> it.contains("safeguarding lead trained: yes; attends briefings: not known."));
    }

    @Test
    void whoIsOutOfFullTimeEducationStandsThereUntilItEnds() {
        // Given
        Instant longAgo = Instant.parse("2026-10-01T09:00:00Z");
        ChildId out = morning.knownBefore(education("out")
                .says(longAgo, new ChildMissingEducation("M1", LocalDate.of(2026, 10, 1), "Hill School", null, null))
                .says(longAgo, new PartTimeTimetable("T1", LocalDate.of(2026, 9, 7), null, null, "phased return")));
        morning.knownBefore(education("back")
                .says(longAgo, new ChildMissingEducation("M2", LocalDate.of(2026, 10, 1), null, null, FRIDAY))
                .says(longAgo, new PartTimeTimetable("T2", LocalDate.of(2026, 9, 7), FRIDAY, null, null)));

        // When
        Briefing briefing = morning.briefing();

        // Then
        assertThat(section(briefing, "education").rows()).hasSize(1);
        assertThat(words(cell(briefing, "education", out, "now")))
                .containsExactly(
                        "Missing education since Thu 1 Oct 2026, last at Hill School.",
                        "Part-time timetable since Mon 7 Sept 2026; reason: phased return.");
    }

    @Test
    void whatASchoolDidNotStateIsLeftOut() {
        // Given
        ChildId child = morning.child(education()
                .says(
                        YESTERDAY_AT_FOUR,
                        new SuspensionOrExclusion("E1", ExclusionCategory.PERMANENT, List.of(), null, FRIDAY, null))
                .says(YESTERDAY_AT_FOUR, new RollChange("R1", RollChangeKind.JOINED, FRIDAY, null, null, null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new RollChange("R2", RollChangeKind.ELECTIVE_HOME_EDUCATION, FRIDAY, null, null, null))
                .says(YESTERDAY_AT_FOUR, new RollChange("R3", RollChangeKind.OTHER, FRIDAY, null, null, null))
                .says(YESTERDAY_AT_FOUR, new SafeguardingConcernLogged("C1", "bullying", List.of("X1"), null))
                .says(YESTERDAY_AT_FOUR, new WelfareVisitMade("V1", FRIDAY, null, null))
                .says(YESTERDAY_AT_FOUR, new WelfareVisitMade("V2", FRIDAY, true, null))
                .says(
                        YESTERDAY_AT_FOUR,
                        new AttendancePatternAlert(
                                "A1", List.of(rule()), null, null, null, null, 14, null, List.of(), null))
                .says(YESTERDAY_AT_FOUR, new ChildMissingEducation("M1", FRIDAY, null, "letters and a visit", FRIDAY))
                .says(YESTERDAY_AT_FOUR, new PartTimeTimetable("T1", FRIDAY, FRIDAY, "Hill School", null)));

        // When
        List<String> said = words(cell(morning.briefing(), "education", child, "new"));

        // Then
        assertThat(said)
                .anyMatch(it -> it.startsWith("Permanent exclusion from Fri 20 Nov 2026. Ring"))
                .anyMatch(it -> it.startsWith("Joined the roll on Fri 20 Nov 2026."))
                .anyMatch(it -> it.startsWith("Left the roll for elective home education on Fri 20 Nov 2026."))
                .anyMatch(it -> it.startsWith("A change of roll on Fri 20 Nov 2026."))
                .anyMatch(it -> it.contains("(bullying, fact); indicators: X1."))
                .anyMatch(it -> it.startsWith("Welfare visit on Fri 20 Nov 2026. Ring"))
                .anyMatch(it -> it.startsWith("Welfare visit on Fri 20 Nov 2026, the child was seen. Ring"))
                .anyMatch(it -> it.startsWith("Attendance: rule met: 10 or more unauthorised sessions: 14. Ring"))
                .anyMatch(it -> it.contains("until Fri 20 Nov 2026; enquiries: letters and a visit. Ring"))
                .anyMatch(it -> it.startsWith("Part-time timetable at Hill School since Fri 20 Nov 2026 until Fri 20"));
    }

    @Test
    void silenceIsNotTakenForNone() {
        // When
        Section education = section(morning.briefing(), "education");

        // Then
        assertThat(words(education)).singleElement().asString().contains("cannot be relied on");
    }

    private static AttendancePatternAlert alert(RuleMet... rules) {
        return new AttendancePatternAlert(
                "A1",
                List.of(rules),
                LocalDate.of(2026, 11, 2),
                FRIDAY,
                30,
                15,
                14,
                null,
                List.of(new CodeCount("O", 14)),
                "Hill School");
    }

    private static RuleMet rule() {
        return new RuleMet("UNAUTHORISED_SESSIONS", "10 or more unauthorised sessions: 14");
    }

    private static Story education() {
        return education("E1");
    }

    private static Story education(String reference) {
        return Story.of(Agency.EDUCATION, reference);
    }
}
