package uk.conduit.agency.voluntary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.voluntary.report.Filled;
import uk.conduit.agency.voluntary.report.ReadingReport;
import uk.conduit.agency.voluntary.report.ReportRecord;
import uk.conduit.agency.voluntary.report.WorkingDays;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Link;
import uk.conduit.schema.shared.LinkKind;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.voluntary.CommunityConcern;
import uk.conduit.schema.voluntary.ReporterAnonymity;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** What is typed on the page, and the event that it becomes by way of a record like any other. */
class ReportedConcernTest {

    private static final RecordFixture RECORDS = new RecordFixture(new VoluntaryLanguage(new WorkingDays(Set.of())));
    private static final String REFERENCE = "C-7F3K-9Q2M-XR5T";

    @Test
    void everyAnswerIsInTheEventWithoutAFlag() {
        // When
        Translation.Event translated = RECORDS.event(record(Filled.wholly()));

        // Then
        VoluntaryCaseEvent event = (VoluntaryCaseEvent) translated.event();
        CommunityConcern concern = (CommunityConcern) event.getDetail();
        assertThat(translated.flags()).isEmpty();
        assertThat(translated.key()).isEqualTo(REFERENCE);
        assertThat(concern.getConcernId()).isEqualTo(REFERENCE);
        assertThat(concern.getReporter()).isEqualTo(ReporterAnonymity.WISHES_ANONYMITY);
        assertThat(concern.getIndicators()).containsExactly("R06", "R03", "V06");
        assertThat(concern.getWhenSeen()).isEqualTo(Instant.parse("2026-11-19T21:30:00Z"));
        assertThat(concern.getRepeated()).isTrue();
        assertThat(concern.getSharedWith()).containsExactly("police", "education");
        assertThat(concern.getFeedbackDue()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(event.getAssertion()).isEqualTo(Assertion.REPORTED);
        assertThat(event.getLawfulBasis().getChildInformed()).isEqualTo(ChildInformed.YES);
        assertThat(event.getContact().getTeam()).isEqualTo("Harbour Youth Project");
        assertThat(event.getLinks())
                .extracting(Link::getKind)
                .containsExactly(
                        LinkKind.PERSON,
                        LinkKind.PERSON,
                        LinkKind.VEHICLE,
                        LinkKind.PHONE,
                        LinkKind.HANDLE,
                        LinkKind.PLACE);
    }

    @Test
    void whatTellsAThingFromOthersIsALinkAndTheRestIsSaidInWords() {
        // Given
        Filled filled = Filled.wholly()
                .with("vehicles", "AB12 CDE, silver hatchback\ngrey van\nAB12")
                .with("phones", "+44 1632 960999\nno number")
                .with("online-names", "@northstar, on a photo app\nsomebody called star");

        // When
        VoluntaryCaseEvent event =
                (VoluntaryCaseEvent) RECORDS.event(record(filled)).event();

        // Then
        assertThat(event.getLinks())
                .filteredOn(link -> link.getKind() != LinkKind.PERSON && link.getKind() != LinkKind.PLACE)
                .extracting(Link::getValue)
                .containsExactly("AB12 CDE", "+44 1632 960999", "@northstar");
        assertThat(((CommunityConcern) event.getDetail()).getWhat())
                .contains(
                        "Vehicles: AB12 CDE, silver hatchback",
                        "Vehicles: grey van",
                        "Vehicles: AB12",
                        "Telephone numbers: no number",
                        "Online names: somebody called star");
    }

    @Test
    void whatIsNotKnownIsToldFromWhatWasNotAsked() {
        // When
        Subject child =
                ((VoluntaryCaseEvent) RECORDS.event(record(Filled.scarcely())).event()).getSubject();

        // Then
        assertThat(child.getNames()).isEmpty();
        assertThat(((NotKnown) child.getDateOfBirth()).getReason()).isEqualTo(NotKnownReason.NOT_OBTAINED);
        assertThat(((NotKnown) child.getSex()).getReason()).isEqualTo(NotKnownReason.NOT_OBTAINED);
        assertThat(((NotKnown) child.getEthnicity()).getReason()).isEqualTo(NotKnownReason.NOT_ASKED);
    }

    @Test
    void aDayWithoutATimeIsGivenNone() {
        // Given
        Filled filled = Filled.wholly().without("seen-time");

        // When
        VoluntaryCaseEvent event =
                (VoluntaryCaseEvent) RECORDS.event(record(filled)).event();

        // Then
        CommunityConcern concern = (CommunityConcern) event.getDetail();
        assertThat(concern.getWhenSeen()).isNull();
        assertThat(concern.getWhat()).contains("Seen on 19 November 2026; the time is not known.");
    }

    private static JsonNode record(Filled filled) {
        var read = ReadingReport.read(
                filled.typed(), LocalDateTime.of(2026, 11, 22, 22, 15), NhsNumber.Range.ISSUED_AND_TEST);
        assertThat(read).isInstanceOf(ReadingReport.Read.Whole.class);
        return JsonMapper.shared()
                .readTree(ReportRecord.of(
                        ((ReadingReport.Read.Whole) read).report(), REFERENCE, Instant.parse("2026-11-22T22:15:00Z")));
    }
}
