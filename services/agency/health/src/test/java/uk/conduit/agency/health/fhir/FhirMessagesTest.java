package uk.conduit.agency.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.health.fhir.Messages.APPOINTMENT;
import static uk.conduit.agency.health.fhir.Messages.ENCOUNTER;
import static uk.conduit.agency.health.fhir.Messages.PATIENT;
import static uk.conduit.agency.health.fhir.Messages.event;
import static uk.conduit.agency.health.fhir.Messages.message;
import static uk.conduit.agency.health.fhir.Messages.published;
import static uk.conduit.agency.health.fhir.Messages.translated;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.core.Translation;
import uk.conduit.schema.health.ChildProtectionLookup;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.health.ProtectionFlag;
import uk.conduit.schema.health.UnscheduledAttendance;
import uk.conduit.schema.health.UnscheduledSetting;
import uk.conduit.schema.health.WasNotBrought;
import uk.conduit.schema.shared.Identifier;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Profile;

@Timeout(120)
class FhirMessagesTest {

    private static final String ENCOUNTER_ID = Messages.id("Encounter/ED-1");
    private static final String APPOINTMENT_ID = Messages.id("Appointment/A-1");
    private static final String LOOK_UP_ID = Messages.id("AuditEvent/L1");

    @Test
    void anEmergencyEncounterIsAnUnscheduledAttendance() {
        // When
        Translation.Event event = event(message(PATIENT, ENCOUNTER));

        // Then
        HealthCaseEvent published = (HealthCaseEvent) event.event();
        assertThat(published.getDetail())
                .isEqualTo(new UnscheduledAttendance(
                        ENCOUNTER_ID,
                        UnscheduledSetting.EMERGENCY_DEPARTMENT,
                        Instant.parse("2026-11-22T21:10:00Z"),
                        "General Hospital",
                        List.of()));
        assertThat(published.getHeader().getSourceRecordId()).isEqualTo(ENCOUNTER_ID);
        assertThat(event.flags()).isEmpty();
    }

    @Test
    void theChildIsKnownByTheServicesOwnReferenceAndNeverByTheNhsNumber() {
        // When
        Translation.Event event = event(message(PATIENT, ENCOUNTER));

        // Then
        HealthCaseEvent published = (HealthCaseEvent) event.event();
        assertThat(event.key()).isEqualTo("MRN-7");
        assertThat(published.getSubject().getNames())
                .containsExactly(
                        new PersonName(NameUse.CURRENT, "Ada May", "Example"),
                        new PersonName(NameUse.FORMER, null, "Before"));
        assertThat(published.getSubject().getDateOfBirth()).isEqualTo(LocalDate.of(2011, 5, 6));
        assertThat(published.getSubject().getPostcode()).isEqualTo("AB1 2CD");
        assertThat(published.getSubject().getIdentifiers()).singleElement().matches(Identifier::getCheckHolds);
    }

    @ParameterizedTest
    @CsvSource({
        "342191000000101, CHILD_PROTECTION_PLAN",
        "764841000000100, LOOKED_AFTER",
        "836881000000105, CAUSE_FOR_CONCERN",
        "342891000000105, CHILD_PROTECTION_PLAN_ENDED",
        "764951000000107, LOOKED_AFTER_ENDED"
    })
    void aChildProtectionFlagIsToldByItsCode(String code, ProtectionFlag flag) {
        // Given
        String flagged =
                "{'resourceType':'Flag','status':'active','code':{'coding':[{'system':'http://snomed.info/sct',"
                        + "'code':'%s'}]},'subject':{'reference':'Patient/1'}}".formatted(code);

        // When
        HealthCaseEvent event = published(message(PATIENT, ENCOUNTER, flagged));

        // Then
        assertThat(((UnscheduledAttendance) event.getDetail()).getFlags()).containsExactly(flag);
    }

    @ParameterizedTest
    @CsvSource({
        "818901000000100, active, Patient/1",
        "342191000000101, inactive, Patient/1",
        "342191000000101, active, Location/1",
        "342191000000101, active, Patient/2"
    })
    void aFlagAboutAnUnbornChildAPastOneOrOneAboutSomethingElseIsNotTold(String code, String status, String subject) {
        // Given
        String flagged = """
                {'resourceType':'Flag','status':'%s','code':{'coding':[{'system':'http://snomed.info/sct','code':'%s'}]},\
                'subject':{'reference':'%s'}}""".formatted(status, code, subject);

        // When
        HealthCaseEvent event = published(message(PATIENT, ENCOUNTER, flagged));

        // Then
        assertThat(((UnscheduledAttendance) event.getDetail()).getFlags()).isEmpty();
    }

    private static String about(String subject) {
        return ENCOUNTER.replace("'status'", "'subject':" + subject + ",'status'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Patient/1'}",
                "{'reference':'https://hospital.example/fhir/Patient/1'}",
                "{'identifier':{'system':'https://hospital.example/mrn','value':'MRN-7'}}"
            })
    void anEncounterThatNamesThePatientOfItsMessageIsTold(String subject) {
        // When
        Translation.Event event = event(message(PATIENT, about(subject)));

        // Then
        assertThat(event.key()).isEqualTo("MRN-7");
    }

    /** Another message may give another id: the child is recognised by what else is said of it. */
    @Test
    void aChildWithoutAReferenceOfTheServiceIsTakenUnderTheMessagesOwnIdAndFlagged() {
        // Given
        String patient = PATIENT.replace(",{'system':'https://hospital.example/mrn','value':'MRN-7'}", "");

        // When
        Translation.Event event = event(message(patient, ENCOUNTER));

        // Then
        assertThat(event.key()).isEqualTo("1");
        assertThat(event.flags()).containsExactly("Patient.identifier: NO_OWN_REFERENCE");
    }

    @ParameterizedTest
    @CsvSource({
        "EMER, , EMERGENCY_DEPARTMENT",
        "EMER, Collapse, EMERGENCY_DEPARTMENT",
        "EMER, Urgent and emergency care, EMERGENCY_DEPARTMENT",
        "EMER, Urgent treatment centre, URGENT_CARE",
        "EMER, Minor injuries unit, URGENT_CARE",
        "EMER, Walk-in centre, WALK_IN",
        "EMER, Ambulance conveyance, AMBULANCE",
        "FLD, , AMBULANCE",
        "AMB, Urgent treatment centre, URGENT_CARE",
        "AMB, Ambulance conveyance, AMBULANCE"
    })
    void whereAnEmergencyWasMetIsSaidByTheTypeAndElseByTheClass(
            String kind, @Nullable String type, UnscheduledSetting setting) {
        // Given
        String typed = type == null ? "'status'" : "'type':[{'text':'" + type + "'}],'status'";

        // When
        HealthCaseEvent event =
                published(message(PATIENT, ENCOUNTER.replace("EMER", kind).replace("'status'", typed)));

        // Then
        assertThat(((UnscheduledAttendance) event.getDetail()).getSetting()).isEqualTo(setting);
    }

    /** It may be the address of a placement, which never leaves its owner. */
    @ParameterizedTest
    @MethodSource("anythingOfAChild")
    void whereAChildLivesWhoIsLookedAfterIsNotTold(String resource) {
        // Given
        String flag = "{'resourceType':'Flag','status':'active','code':{'coding':[{'system':'http://snomed.info/sct',"
                + "'code':'764841000000100'}]},'subject':{'reference':'Patient/1'}}";

        // When
        HealthCaseEvent event = published(message(PATIENT, resource, flag));

        // Then
        assertThat(event.getSubject().getPostcode()).isEqualTo(new NotKnown(NotKnownReason.NOT_HELD_BY_SOURCE));
    }

    static Stream<String> anythingOfAChild() {
        return Stream.of(ENCOUNTER, APPOINTMENT.formatted("Physiotherapy"), APPOINTMENT.formatted("Sexual health"));
    }

    @Test
    void aStartThatIsOnlyADayIsThatDayInLondon() {
        // When
        HealthCaseEvent event =
                published(message(PATIENT, ENCOUNTER.replace("2026-11-22T21:10:00+00:00", "2026-11-22")));

        // Then
        assertThat(event.getHeader().getOccurredAt()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(event.getHeader().getOccurredPrecision()).isEqualTo(Precision.DAY);
    }

    @Test
    void nothingClinicalGoesAlong() {
        // Given
        String observation = "{'resourceType':'Observation','status':'final','code':{'text':'CLINICAL'}}";

        // When
        HealthCaseEvent event = published(message(PATIENT, ENCOUNTER, observation));

        // Then
        assertThat(event.toString()).doesNotContain("CLINICAL");
    }

    @Test
    void aMissedAppointmentIsToldWithItsService() {
        // When
        HealthCaseEvent event = published(message(PATIENT, APPOINTMENT.formatted("Physiotherapy")));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new WasNotBrought(APPOINTMENT_ID, "Physiotherapy", LocalDate.of(2026, 11, 20)));
    }

    @Test
    void aLookUpIsTold() {
        // Given
        String audit = "{'resourceType':'AuditEvent','id':'L1','type':{'code':'rest'},'subtype':[{'code':"
                + "'child-protection-lookup'}],'recorded':'2026-11-22T21:00:00Z','purposeOfEvent':[{'coding':[{'code':"
                + "'ETREAT'}]}],'source':{'site':'General Hospital'}}";

        // When
        HealthCaseEvent event = published(message(PATIENT, audit));

        // Then
        assertThat(event.getDetail())
                .isEqualTo(new ChildProtectionLookup(
                        LOOK_UP_ID,
                        UnscheduledSetting.EMERGENCY_DEPARTMENT,
                        Instant.parse("2026-11-22T21:00:00Z"),
                        "General Hospital"));
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.POINTER);
    }

    @Test
    void whatIsImperfectIsFlaggedAndNotUsed() {
        // Given
        String patient = PATIENT.replace("9990000018", "9990000019").replace("ab1 2cd", "nowhere");

        // When
        Translation.Event event = event(message(patient, ENCOUNTER));

        // Then
        assertThat(event.flags()).containsExactlyInAnyOrder("nhs-number: CHECK_FAILS", "postalCode: MALFORMED");
    }

    static Stream<Arguments> withoutEvent() {
        return Stream.of(
                Arguments.of(message(PATIENT.replace("2011-05-06", "2001-05-06"), ENCOUNTER), "is about an adult"),
                Arguments.of(message(PATIENT), "holds no encounter"),
                Arguments.of(message(PATIENT, ENCOUNTER.replace("EMER", "AMB")), "is an encounter that was planned"),
                Arguments.of(
                        message(PATIENT, APPOINTMENT.formatted("x").replace("noshow", "booked")),
                        "is an appointment that was not missed"),
                Arguments.of(
                        message(PATIENT, ENCOUNTER.replace("finished", "planned")), "is an encounter that was planned"),
                Arguments.of(
                        message(PATIENT, ENCOUNTER.replace("finished", "entered-in-error")),
                        "is an encounter that was planned, cancelled or entered in error"));
    }

    @ParameterizedTest
    @MethodSource("withoutEvent")
    void ofWhatIsNotTheHubsNoEventIsMade(String message, String reason) {
        // When
        List<Translation> translations = translated(message);

        // Then
        assertThat(translations)
                .singleElement()
                .isInstanceOfSatisfying(
                        Translation.NoEvent.class,
                        none -> assertThat(none.reason()).startsWith(reason));
    }

    static Stream<Arguments> bad() {
        String deep = "{'a':".repeat(60) + "1" + "}".repeat(60);
        return Stream.of(
                Arguments.of("{'resourceType':'Bundle'", "is not well-formed JSON"),
                Arguments.of(deep, "is not well-formed JSON"),
                Arguments.of("{'resourceType':'Patient','id':'Jane'}", "is no Bundle of FHIR R4"),
                Arguments.of("{'resourceType':'Jane'}", "is no Bundle of FHIR R4"),
                Arguments.of("{'Jane':'Jane'}", "is no Bundle of FHIR R4"),
                Arguments.of("7", "is no Bundle of FHIR R4"),
                Arguments.of("{'resourceType':'Bundle','type':'searchset'}", "is not of type message"),
                Arguments.of("{'resourceType':'Bundle','type':'message'}", "has no timestamp"),
                Arguments.of(
                        message(PATIENT, ENCOUNTER).replace("2026-11-22T22:15:00Z", "2026-02-30T22:15:00Z"),
                        "has no timestamp"),
                Arguments.of(
                        message(PATIENT, ENCOUNTER).replace("2026-11-22T22:15:00Z", "2026-11-24T22:15:00Z"),
                        "timestamp is later than its receipt"),
                Arguments.of(message(ENCOUNTER), "holds no Patient"),
                Arguments.of(message(PATIENT, PATIENT, ENCOUNTER), "holds more than one Patient"),
                Arguments.of(
                        message(
                                PATIENT.replace("https://hospital.example/mrn", "https://fhir.nhs.uk/Id/nhs-number")
                                        .replace("'id':'1',", ""),
                                ENCOUNTER),
                        "has no identifier of the service's own"),
                Arguments.of(message(PATIENT, about("{'reference':'Patient/2'}")), "names another subject"),
                Arguments.of(message(PATIENT, about("{'reference':'Group/1'}")), "names another subject"),
                Arguments.of(message(PATIENT, about("{'reference':'urn:uuid:Jane'}")), "names another subject"),
                Arguments.of(message(PATIENT, about("{'display':'Jane'}")), "names another subject"),
                Arguments.of(
                        message(
                                PATIENT,
                                APPOINTMENT
                                        .formatted("x")
                                        .replace(
                                                "'status'",
                                                "'participant':[{'actor':{'reference':'Patient/2'}}],'status'")),
                        "names another subject"),
                Arguments.of(
                        message(PATIENT, ENCOUNTER.replace("2026-11-22T21:10:00+00:00", "2026-13-45")),
                        "has no period.start"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatCannotBeUnderstoodIsRefusedWithoutAValueOfIt(String message, String reason) {
        // When
        List<Translation> translations = translated(message);

        // Then
        assertThat(translations)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                Translation.Refused.class,
                                no -> assertThat(no.reason()).contains(reason).doesNotContain("Jane", "Ada", "MRN-7")));
    }

    @Test
    void oneBundleALineOrAnArrayAreTheSame() {
        // Given
        String one = message(PATIENT, ENCOUNTER);

        // When
        List<Translation> lines = translated(one + "\n" + one);
        List<Translation> array = translated("[" + one + "," + one + "]");

        // Then
        assertThat(lines).hasSize(2).isEqualTo(array);
    }

    @Test
    void thePublicMessageIsAboutAnAdultAndBecomesNoEvent() {
        // When
        List<Translation> translations = translated(Messages.sample());

        // Then
        assertThat(translations).singleElement().isInstanceOf(Translation.NoEvent.class);
    }

    @Test
    void thePublicMessageOfAChildIsAnAttendanceAndItsSceneSafetyStaysBehind() {
        // Given
        String sample = new String(Messages.sample(), StandardCharsets.UTF_8).replace("1959-05-04", "2009-05-04");

        // When
        List<Translation> translations = translated(sample.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(translations).singleElement().isInstanceOfSatisfying(Translation.Event.class, event -> {
            HealthCaseEvent published = (HealthCaseEvent) event.event();
            assertThat(((UnscheduledAttendance) published.getDetail()).getFlags())
                    .isEmpty();
            assertThat(published.toString()).doesNotContain("Syncope", "Scene");
        });
    }
}
