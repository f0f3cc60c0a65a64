package uk.conduit.agency.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.health.fhir.Messages.APPOINTMENT;
import static uk.conduit.agency.health.fhir.Messages.ENCOUNTER;
import static uk.conduit.agency.health.fhir.Messages.LOOK_UP;
import static uk.conduit.agency.health.fhir.Messages.PATIENT;
import static uk.conduit.agency.health.fhir.Messages.message;
import static uk.conduit.agency.health.fhir.Messages.published;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.health.WasNotBrought;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RestrictedItemExists;

/** Of what is restricted, however the message says so, only that it exists leaves the door. */
class RestrictionTest {

    private static final String LABEL = "'meta':{'security':[{'code':'R'}]},";

    static Stream<String> restricted() {
        String attendance = ENCOUNTER.replace("General Hospital", "the place");
        return Stream.of(
                // the name of its service or its type
                message(PATIENT, APPOINTMENT.formatted("Sexual health")),
                message(PATIENT, attendance.replace("'status'", "'type':[{'text':'Maternity triage'}],'status'")),
                // the name of who gives it, where, or of anybody else in the message
                message(PATIENT, attendance.replace("the place", "Sexual Health Clinic")),
                message(PATIENT, LOOK_UP.formatted("Sexual Health Clinic")),
                message(PATIENT, attendance, "{'resourceType':'Location','name':'Maternity unit'}"),
                message(PATIENT, attendance, "{'resourceType':'HealthcareService','name':'Sexual health'}"),
                message(PATIENT, attendance, "{'resourceType':'Organization','name':'Maternity trust'}"),
                // a label of its owner, on whatever part
                message(PATIENT, attendance.replace("'status'", LABEL + "'status'")),
                message(PATIENT.replace("'identifier'", LABEL + "'identifier'"), attendance),
                message(PATIENT, LOOK_UP.formatted("a ward").replace("'type'", LABEL + "'type'")),
                message(PATIENT, attendance).replace("'type':'message'", LABEL + "'type':'message'"),
                // a code without words, which may be any service
                message(
                        PATIENT,
                        APPOINTMENT.replace(
                                "[{'text':'%s'}]",
                                "[{'coding':[{'system':'http://snomed.info/sct','code':'310132001'}]}]")));
    }

    @ParameterizedTest
    @MethodSource("restricted")
    void onlyThatSomethingExistsLeavesTheDoor(String message) {
        // When
        HealthCaseEvent event = published(message);

        // Then
        assertThat(event.getDetail()).isInstanceOf(RestrictedItemExists.class);
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.RESTRICTED);
        assertThat(event.getContact()).isEqualTo(RecordFixture.NEUTRAL);
        assertThat(event.toString())
                .doesNotContainIgnoringCase("sexual")
                .doesNotContainIgnoringCase("maternity")
                .doesNotContainIgnoringCase("encounter")
                .doesNotContainIgnoringCase("appointment")
                .doesNotContainIgnoringCase("lookup")
                .doesNotContain("ED-1", "A-1", "310132001", "2026-11-20", "21:10");
    }

    @Test
    void whatWasMalformedElsewhereDoesNotTellWhatItIs() {
        // Given
        String message =
                message(PATIENT, APPOINTMENT.formatted("Sexual health").replace("2026-11-20T10:00:00Z", "soon"));

        // When
        HealthCaseEvent event = published(message);

        // Then
        assertThat(event.getHeader().getFlags()).isEmpty();
    }

    @Test
    void whatIsNotRestrictedIsTold() {
        // When
        HealthCaseEvent event = published(message(PATIENT, APPOINTMENT.formatted("Physiotherapy")));

        // Then
        assertThat(event.getDetail()).isInstanceOf(WasNotBrought.class);
    }
}
