package uk.conduit.agency.voluntary;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;
import static uk.conduit.agency.core.contract.RecordFixture.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.voluntary.report.WorkingDays;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.LinkKind;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.voluntary.AdvocacyContact;
import uk.conduit.schema.voluntary.AdvocacyEnded;
import uk.conduit.schema.voluntary.AdvocacyStarted;
import uk.conduit.schema.voluntary.CommunityConcern;
import uk.conduit.schema.voluntary.FeedbackGiven;
import uk.conduit.schema.voluntary.ReporterAnonymity;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

class VoluntaryLanguageTest {

    private static final RecordFixture RECORDS =
            new RecordFixture(new VoluntaryLanguage(new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)))));
    private static final ObjectNode CONCERN = record("concern", "{'reference':'C-1','what':'seen in a car'}");

    @Test
    void aConcernIsNarrativeAndReported() {
        // When
        VoluntaryCaseEvent event = published(record(
                "concern",
                "{'reference':'C-1','reportedOn':'2026-11-20','reporter':'KNOWN_TO_US','what':'seen in a car',"
                        + "'where':'the station','seenAt':'2026-11-19T21:00:00Z','indicators':['R06','R26'],"
                        + "'repeated':true,'sharedWith':['police']}"));

        // Then
        CommunityConcern concern = (CommunityConcern) event.getDetail();
        assertThat(concern.getReporter()).isEqualTo(ReporterAnonymity.KNOWN_TO_US);
        assertThat(concern.getIndicators()).containsExactly("R06", "R26");
        assertThat(concern.getWhenSeen()).isEqualTo(Instant.parse("2026-11-19T21:00:00Z"));
        assertThat(concern.getSharedWith()).containsExactly("police");
        assertThat(event.getVisibility().getProfile()).isEqualTo(Profile.NARRATIVE);
        assertThat(event.getAssertion()).isEqualTo(Assertion.REPORTED);
        assertThat(event.getHeader().getOccurredAt()).isEqualTo("2026-11-20T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-27", "2026-11-21, 2026-11-27", "2026-11-16, 2026-11-23"})
    void anAnswerIsOwedWithinFiveWorkingDays(String reported, LocalDate due) {
        // Given
        ObjectNode record = record("concern", "{'reference':'C-1','reportedOn':'%s','what':'x'}".formatted(reported));

        // When
        VoluntaryCaseEvent event = published(record);

        // Then
        assertThat(((CommunityConcern) event.getDetail()).getFeedbackDue()).isEqualTo(due);
    }

    @Test
    void whoReportedItHasNoPlaceInARecord() {
        // When
        String reason = RECORDS.refusal(
                record("concern", "{'reference':'C-1','what':'x','reporterName':'Jane','reporterPhone':'1'}"));

        // Then
        assertThat(reason)
                .contains("holds a field that the schema does not name: \"reporterName\"")
                .doesNotContain("Jane");
    }

    @Test
    void anIndicatorThatIsNotOnTheListIsFlaggedAndLeftOut() {
        // When
        Translation.Event event =
                RECORDS.event(record("concern", "{'reference':'C-1','what':'x','indicators':['R99','R03']}"));

        // Then
        assertThat(event.flags()).containsExactly("detail.indicators[0]: UNKNOWN_CODE");
        assertThat(((CommunityConcern) ((VoluntaryCaseEvent) event.event()).getDetail()).getIndicators())
                .containsExactly("R03");
    }

    @Test
    void whatElseIsNamedGoesIntoTheLinks() {
        // When
        VoluntaryCaseEvent event =
                published(with(CONCERN, "links", "[{'kind':'VEHICLE','role':'SEEN_IN','value':'AB12 CDE'}]"));

        // Then
        assertThat(event.getLinks()).singleElement().matches(link -> link.getKind() == LinkKind.VEHICLE);
    }

    @Test
    void anAdvocatesPartIsAPointerAndTheirContactACoreFact() {
        // When
        VoluntaryCaseEvent started =
                published(record("advocacy-started", "{'reference':'A-1','started':'2026-11-20','worker':'S. Marsh'}"));
        VoluntaryCaseEvent contact =
                published(record("advocacy-contact", "{'reference':'K-1','advocacy':'A-1','held':'2026-11-21'}"));
        VoluntaryCaseEvent ended =
                published(record("advocacy-ended", "{'reference':'A-1','ended':'2026-11-22','outcome':'moved'}"));

        // Then
        assertThat(started.getDetail())
                .isEqualTo(new AdvocacyStarted("A-1", LocalDate.of(2026, 11, 20), "S. Marsh", null));
        assertThat(started.getVisibility().getProfile()).isEqualTo(Profile.POINTER);
        assertThat(contact.getDetail()).isEqualTo(new AdvocacyContact("K-1", "A-1", LocalDate.of(2026, 11, 21), null));
        assertThat(contact.getVisibility().getProfile()).isEqualTo(Profile.CORE_FACT);
        assertThat(ended.getDetail()).isEqualTo(new AdvocacyEnded("A-1", LocalDate.of(2026, 11, 22), "moved"));
    }

    @Test
    void anAnswerNamesTheConcern() {
        // When
        VoluntaryCaseEvent event = published(record("feedback", "{'concern':'C-1','given':'2026-11-21'}"));

        // Then
        assertThat(event.getDetail()).isEqualTo(new FeedbackGiven("C-1", LocalDate.of(2026, 11, 21)));
    }

    private static VoluntaryCaseEvent published(JsonNode record) {
        return RECORDS.published(VoluntaryCaseEvent.class, record);
    }
}
