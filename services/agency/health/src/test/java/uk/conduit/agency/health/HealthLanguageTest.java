package uk.conduit.agency.health;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;
import static uk.conduit.agency.core.contract.RecordFixture.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.health.restriction.RestrictedServices;
import uk.conduit.schema.health.ChildProtectionLookup;
import uk.conduit.schema.health.EngagementState;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.health.MentalHealthRisk;
import uk.conduit.schema.health.ProtectionFlag;
import uk.conduit.schema.health.RiskDirection;
import uk.conduit.schema.health.SubstanceServiceEngagement;
import uk.conduit.schema.health.UnscheduledAttendance;
import uk.conduit.schema.health.UnscheduledSetting;
import uk.conduit.schema.health.WasNotBrought;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RestrictedItemExists;

class HealthLanguageTest {

    private static final RecordFixture RECORDS =
            new RecordFixture(new HealthLanguage(new RestrictedServices(Set.of("sexual", "Pregnan", "contracept"))));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MOMENT = Instant.parse("2026-11-20T21:00:00Z");

    @Test
    void eachKindSaysWhatItSays() {
        // When
        List<Object> details = List.of(
                detail(
                        "unscheduled-attendance",
                        "{'reference':'U-1','setting':'EMERGENCY_DEPARTMENT','arrived':'2026-11-20T21:00:00Z',"
                                + "'site':'RND','flags':['CAUSE_FOR_CONCERN']}"),
                detail("was-not-brought", "{'reference':'W-1','service':'Physiotherapy','appointment':'2026-11-20'}"),
                detail(
                        "protection-lookup",
                        "{'reference':'L-1','setting':'WALK_IN','lookedUpAt':'2026-11-20T21:00:00Z'}"),
                detail("substance-service", "{'reference':'S-1','state':'DISENGAGED','since':'2026-11-20'}"),
                detail(
                        "mental-health-risk",
                        "{'reference':'M-1','direction':'TO_SELF','identified':'2026-11-20','text':'an extract'}"));

        // Then
        assertThat(details)
                .containsExactly(
                        new UnscheduledAttendance(
                                "U-1",
                                UnscheduledSetting.EMERGENCY_DEPARTMENT,
                                MOMENT,
                                "RND",
                                List.of(ProtectionFlag.CAUSE_FOR_CONCERN)),
                        new WasNotBrought("W-1", "Physiotherapy", DAY),
                        new ChildProtectionLookup("L-1", UnscheduledSetting.WALK_IN, MOMENT, null),
                        new SubstanceServiceEngagement("S-1", EngagementState.DISENGAGED, DAY, null),
                        new MentalHealthRisk("M-1", RiskDirection.TO_SELF, DAY, null, "an extract"));
    }

    /** It may be the address of a placement, which never leaves its owner. */
    @Test
    void whereAChildLivesWhoIsLookedAfterIsNotTold() {
        // Given
        ObjectNode record = with(
                record(
                        "unscheduled-attendance",
                        "{'reference':'U-1','setting':'WALK_IN','arrived':'2026-11-20T21:00:00Z','flags':['LOOKED_AFTER']}"),
                "child",
                "{'reference':'N-1','postcode':'ZE3 9AB'}");

        // When
        HealthCaseEvent event = RECORDS.published(HealthCaseEvent.class, record);

        // Then
        assertThat(event.getSubject().getPostcode()).isEqualTo(new NotKnown(NotKnownReason.UNUSABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sexual Health Clinic", "Teenage pregnancy service", "CONTRACEPTION"})
    void ofARestrictedServiceOnlyThatSomethingExistsLeavesTheDoor(String service) {
        // When
        HealthCaseEvent event = published(record(
                "was-not-brought",
                "{'reference':'SECRET-1','service':'%s','appointment':'2026-11-20'}".formatted(service)));

        // Then
        assertThat(event.getDetail()).isInstanceOf(RestrictedItemExists.class);
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.RESTRICTED);
        assertThat(event.getContact()).isEqualTo(RecordFixture.NEUTRAL);
        assertThat(event.toString()).doesNotContain(service, "SECRET", "2026-11-20", "WasNotBrought");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unscheduled-attendance | {'reference':'U','setting':'WALK_IN','arrived':'2026-11-20T21:00:00Z','site':'Sexual health hub'}",
                "protection-lookup | {'reference':'L','setting':'WALK_IN','lookedUpAt':'2026-11-20T21:00:00Z','site':'Sexual health hub'}",
                "substance-service | {'reference':'S','state':'ENGAGED','since':'2026-11-20','service':'Pregnancy support'}"
            })
    void anyKindThatNamesARestrictedServiceOrSiteStaysWithItsOwner(String kind, String detail) {
        // When
        HealthCaseEvent event = published(record(kind, detail));

        // Then
        assertThat(event.getDetail()).isInstanceOf(RestrictedItemExists.class);
        assertThat(event.toString()).doesNotContain("exual", "regnan");
    }

    @Test
    void aFlagAboutAnUnbornChildNeverLeavesTheDoor() {
        // When
        Translation.Event event = RECORDS.event(record(
                "unscheduled-attendance",
                "{'reference':'U-1','setting':'WALK_IN','arrived':'2026-11-20T21:00:00Z',"
                        + "'flags':['UNBORN_CHILD_PROTECTION_PLAN']}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.flags[0]: UNKNOWN_CODE");
        assertThat(event.event().toString()).doesNotContain("UNBORN");
    }

    @Test
    void whoMaySeeWhatFollowsFromTheKind() {
        // When
        Profile lookUp = published(record(
                        "protection-lookup",
                        "{'reference':'L-1','setting':'WALK_IN','lookedUpAt':'2026-11-20T21:00:00Z'}"))
                .getVisibility()
                .getProfile();
        Profile risk = published(record("mental-health-risk", "{'reference':'M-1','identified':'2026-11-20'}"))
                .getVisibility()
                .getProfile();

        // Then
        assertThat(lookUp).isEqualTo(Profile.POINTER);
        assertThat(risk).isEqualTo(Profile.NARRATIVE);
    }

    @Test
    void codesThatAreNotKnownAreFlagged() {
        // When
        Translation.Event event = RECORDS.event(record(
                "unscheduled-attendance",
                "{'reference':'U-1','setting':'SPACE','arrived':'2026-11-20T21:00:00Z','flags':['RED']}"));

        // Then
        assertThat(event.flags())
                .containsExactlyInAnyOrder("detail.setting: UNKNOWN_CODE", "detail.flags[0]: UNKNOWN_CODE");
    }

    @Test
    void anEngagementWithoutAStateSaysNothing() {
        // When
        String reason = RECORDS.refusal(
                record("substance-service", "{'reference':'S-1','state':'PERHAPS','since':'2026-11-20'}"));

        // Then
        assertThat(reason).startsWith("/detail/state: must be one of STARTED");
    }

    private static Object detail(String kind, String detail) {
        return published(record(kind, detail)).getDetail();
    }

    private static HealthCaseEvent published(JsonNode record) {
        return RECORDS.published(HealthCaseEvent.class, record);
    }
}
