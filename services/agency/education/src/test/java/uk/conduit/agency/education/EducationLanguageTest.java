package uk.conduit.agency.education;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;
import static uk.conduit.agency.core.contract.RecordFixture.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.education.attendance.AttendanceRules;
import uk.conduit.schema.education.AttendancePatternAlert;
import uk.conduit.schema.education.ChildMissingEducation;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.education.ExclusionCategory;
import uk.conduit.schema.education.PartTimeTimetable;
import uk.conduit.schema.education.RollChange;
import uk.conduit.schema.education.RollChangeKind;
import uk.conduit.schema.education.RuleMet;
import uk.conduit.schema.education.SafeguardingConcernLogged;
import uk.conduit.schema.education.SchoolEngagement;
import uk.conduit.schema.education.SuspensionOrExclusion;
import uk.conduit.schema.education.WelfareVisitMade;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

class EducationLanguageTest {

    private static final RecordFixture RECORDS =
            new RecordFixture(new EducationLanguage(new AttendanceRules(10, 6, 3, 4)));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aPatternInCountsBecomesAnAlertThatNamesItsRules() {
        // When
        EducationCaseEvent event = published(attendance(1, "[{'code':'O','sessions':14},{'code':'/','sessions':16}]"));

        // Then
        AttendancePatternAlert alert = (AttendancePatternAlert) event.getDetail();
        assertThat(alert.getRules())
                .extracting(RuleMet::getWords)
                .containsExactly("10 or more unauthorised sessions: 14", "4 or more days attended in part: 4");
        assertThat(alert.getUnauthorised()).isEqualTo(14);
        assertThat(alert.getFrom()).isEqualTo("2026-11-02");
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.CORE_FACT);
    }

    @Test
    void countsWithoutAPatternStayWithTheSchool() {
        // When
        Translation translation = RECORDS.translated(noPattern(1));

        // Then
        assertThat(translation)
                .isInstanceOfSatisfying(
                        Translation.NoEvent.class,
                        none -> assertThat(none.reason()).startsWith("no rule of attendance is met"));
    }

    @Test
    void aLaterVersionWithoutAPatternTakesTheEarlierOneBack() {
        // When
        EducationCaseEvent event = published(noPattern(2));

        // Then
        assertThat(((AttendancePatternAlert) event.getDetail()).getRules()).isEmpty();
    }

    @Test
    void aRetiredCodeInANewRecordIsFlaggedAndNotCounted() {
        // When
        Translation.Event event =
                RECORDS.event(attendance(1, "[{'code':'H','sessions':30},{'code':'O','sessions':11}]"));

        // Then
        assertThat(event.flags()).containsExactly("detail.codes[0].code: UNKNOWN_CODE");
        AttendancePatternAlert alert = (AttendancePatternAlert) ((EducationCaseEvent) event.event()).getDetail();
        assertThat(alert.getCodes()).hasSize(1);
    }

    @Test
    void anExclusionKeepsTheCodesThatAreKnown() {
        // When
        Translation.Event event = RECORDS.event(record(
                "exclusion",
                "{'reference':'E-1','category':'FIXD','reasons':['SM','ZZ'],'sessions':6,'started':'2026-11-20'}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.reasons[1]: UNKNOWN_CODE");
        assertThat(((EducationCaseEvent) event.event()).getDetail())
                .isEqualTo(new SuspensionOrExclusion("E-1", ExclusionCategory.SUSPENSION, List.of("SM"), 6, DAY, null));
    }

    /** A start still to come is a plan; what has happened is that it was decided. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "part-time-timetable | {'reference':'T-1','from':'2026-12-01','until':'2026-12-18'}",
                "exclusion | {'reference':'E-1','category':'SUSP','started':'2026-12-01'}"
            })
    void aStartThatIsPlannedIsToldAsPlannedAndNotFlagged(String kind, String detail) {
        // When
        Translation.Event event = RECORDS.event(record(kind, detail));

        // Then
        EducationCaseEvent published = (EducationCaseEvent) event.event();
        assertThat(event.flags()).isEmpty();
        assertThat(published.getHeader().getOccurredAt()).isEqualTo("2026-11-22T22:15:00Z");
        LocalDate start = published.getDetail() instanceof PartTimeTimetable timetable
                ? timetable.getFrom()
                : ((SuspensionOrExclusion) published.getDetail()).getStarted();
        assertThat(start).isEqualTo("2026-12-01");
    }

    @Test
    void aPlanInAnotherAgeIsFlaggedAndNotUsed() {
        // When
        Translation.Event event = RECORDS.event(
                record("part-time-timetable", "{'reference':'T-1','from':'2026-11-20','until':'9999-12-31'}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.until: DATE_IMPOSSIBLE");
    }

    @Test
    void sessionsMissedAreCountedByTheirCodesAndElseAsStated() {
        // Given
        String stated =
                "{'reference':'A-1','from':'2026-11-02','until':'2026-11-20','partDays':4,'sessionsMissed':9,'codes':%s}";

        // When
        Translation.Event agreed = RECORDS.event(record("attendance", stated.formatted("[{'code':'O','sessions':9}]")));
        Translation.Event other = RECORDS.event(record("attendance", stated.formatted("[{'code':'O','sessions':2}]")));
        Translation.Event alone = RECORDS.event(record("attendance", stated.formatted("[]")));

        // Then
        assertThat(List.of(agreed, other, alone))
                .extracting(event ->
                        ((AttendancePatternAlert) ((EducationCaseEvent) event.event()).getDetail()).getSessionsMissed())
                .containsExactly(9, 2, 9);
        assertThat(List.of(agreed, other, alone))
                .extracting(Translation.Event::flags)
                .containsExactly(List.of(), List.of("detail.sessionsMissed: CONTRADICTORY"), List.of());
    }

    @Test
    void aConcernIsNarrativeAndReportedUnlessItSaysOtherwise() {
        // Given
        ObjectNode concern = record(
                "concern", "{'reference':'C-1','category':'gifts','indicators':['R03','R99'],'text':'a second phone'}");

        // When
        EducationCaseEvent event = published(concern);
        EducationCaseEvent fact = published(with(concern, "assertion", "'FACT'"));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new SafeguardingConcernLogged("C-1", "gifts", List.of("R03"), "a second phone"));
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
        assertThat(event.getAssertion()).isEqualTo(Assertion.REPORTED);
        assertThat(fact.getAssertion()).isEqualTo(Assertion.FACT);
    }

    @Test
    void theOtherKindsSayWhatTheySay() {
        // When
        List<Object> details = List.of(
                detail("missing-education", "{'reference':'M-1','since':'2026-11-20','lastSchool':'Hill School'}"),
                detail("part-time-timetable", "{'reference':'T-1','from':'2026-11-20','until':'2026-12-18'}"),
                detail(
                        "roll",
                        "{'reference':'R-1','change':'LEFT','on':'2026-11-20','school':'Hill School',"
                                + "'senProvision':'K','youngCarer':true}"),
                detail("welfare-visit", "{'reference':'V-1','visited':'2026-11-20','childSeen':false}"),
                detail("school-engagement", "{'school':'Hill School','asOf':'2026-11-20','trained':true}"));

        // Then
        assertThat(details)
                .containsExactly(
                        new ChildMissingEducation("M-1", DAY, "Hill School", null, null),
                        new PartTimeTimetable("T-1", DAY, LocalDate.of(2026, 12, 18), null, null),
                        new RollChange("R-1", RollChangeKind.LEFT, DAY, "Hill School", "K", true),
                        new WelfareVisitMade("V-1", DAY, false, null),
                        new SchoolEngagement("Hill School", DAY, true, null));
    }

    private static ObjectNode noPattern(int version) {
        return with(
                with(attendance(version, "[{'code':'O','sessions':2}]"), "version", Integer.toString(version)),
                "detail",
                "{'reference':'A-1','from':'2026-11-02','until':'2026-11-20','codes':[{'code':'O','sessions':2}]}");
    }

    private static ObjectNode attendance(int version, String codes) {
        ObjectNode record = record(
                "attendance",
                "{'reference':'A-1','from':'2026-11-02','until':'2026-11-20','school':'Hill School',"
                        + "'sessionsPossible':30,'partDays':4,'codes':%s}".formatted(codes));
        return with(record, "version", Integer.toString(version));
    }

    private static Object detail(String kind, String detail) {
        return published(record(kind, detail)).getDetail();
    }

    private static EducationCaseEvent published(JsonNode record) {
        return RECORDS.published(EducationCaseEvent.class, record);
    }
}
