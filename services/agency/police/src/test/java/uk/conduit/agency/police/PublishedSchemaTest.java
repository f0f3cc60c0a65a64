package uk.conduit.agency.police;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.police.PoliceRecords.record;
import static uk.conduit.agency.police.PoliceRecords.refusal;
import static uk.conduit.agency.police.PoliceRecords.with;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PublishedSchemaTest {

    private static final ObjectNode RECORD = record("crime", "{'crimeReference':'C-1','offence':'Grooming'}");

    @Test
    void saysWhereARecordDepartsAndWhatIsExpectedThere() {
        // When
        String reason = refusal(with(RECORD, "version", "0"));

        // Then
        assertThat(reason).isEqualTo("/version: must be at least 1");
    }

    @Test
    void namesTheKinds() {
        // When
        String reason = refusal(with(RECORD, "kind", "'weather'"));

        // Then
        assertThat(reason)
                .startsWith("/kind: must be one of missing, missing-regraded")
                .doesNotContain("weather");
    }

    @Test
    void repeatsNoValueAndNoNameOfAFieldItDoesNotKnow() {
        // Given
        ObjectNode record = with(RECORD, "Jane Doe", "'Jane Doe'");
        ObjectNode worse = with(with(record, "recordedAt", "'Jane Doe'"), "detail", "{'Jane Doe':'Jane Doe'}");

        // When
        String reason = refusal(with(worse, "childInformed", "'Jane Doe'"));

        // Then
        assertThat(reason)
                .contains("the record: holds a field that the schema does not name", "/recordedAt:", "/childInformed:")
                .doesNotContain("Jane");
    }

    @Test
    void letsOnlyARetractionRetract() {
        // When
        String retracting = refusal(with(RECORD, "retracts", "{'recordId':'R','version':1,'reason':'x'}"));
        String empty = refusal(record("retraction", "{}"));

        // Then
        assertThat(retracting).contains("/retracts: must not be there for this kind");
        assertThat(empty).contains("\"retracts\" is needed");
    }

    @Test
    void takesNoReferenceWithALineBreakInIt() {
        // When
        String reason = refusal(with(RECORD, "recordId", "'a\\nb'"));

        // Then
        assertThat(reason).startsWith("/recordId:");
    }

    @Test
    void wantsAnObject() {
        // When
        String reason = refusal(JsonNodeFactory.instance.arrayNode());

        // Then
        assertThat(reason).isEqualTo("the record: must be of type object");
    }
}
