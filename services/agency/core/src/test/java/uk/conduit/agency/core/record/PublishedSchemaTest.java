package uk.conduit.agency.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.core.contract.RecordFixture.record;
import static uk.conduit.agency.core.contract.RecordFixture.with;
import static uk.conduit.agency.core.record.SampleLanguage.RECORDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PublishedSchemaTest {

    private static final ObjectNode RECORD = record("missing", "{'reference':'C-1'}");

    @Test
    void saysWhereARecordDepartsAndWhatIsExpectedThere() {
        // When
        String reason = RECORDS.refusal(with(RECORD, "version", "0"));

        // Then
        assertThat(reason).isEqualTo("/version: must be at least 1");
    }

    @Test
    void takesNoVersionThatDoesNotFit() {
        // When
        String reason = RECORDS.refusal(with(RECORD, "version", "9223372036854775808"));

        // Then
        assertThat(reason).isEqualTo("/version: must be at most 9223372036854775807");
    }

    @Test
    void namesTheKinds() {
        // When
        String reason = RECORDS.refusal(with(RECORD, "kind", "'weather'"));

        // Then
        assertThat(reason)
                .startsWith("/kind: must be one of missing, about-a-suspect")
                .doesNotContain("weather");
    }

    @Test
    void namesAFieldItDoesNotKnowIfItsNameIsPlain() {
        // When
        String reason = RECORDS.refusal(with(RECORD, "recordID", "'x'"));

        // Then
        assertThat(reason).isEqualTo("the record: holds a field that the schema does not name: \"recordID\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jane", "07700900123", "jane doe", "@jane.doe", "ajaneajaneajaneajaneajaneajaneajaneajanea"})
    void countsAFieldWhoseNameIsNotPlain(String name) {
        // Given
        ObjectNode record = with(RECORD, name, "'x'");

        // When
        String reason = RECORDS.refusal(record);

        // Then
        assertThat(reason)
                .isEqualTo(
                        "the record: holds a field that the schema does not name: its field number " + record.size());
    }

    @Test
    void repeatsNoValueAndNoNameThatIsNotPlain() {
        // Given
        ObjectNode record = with(RECORD, "Jane Doe", "'Jane Doe'");
        ObjectNode worse = with(with(record, "recordedAt", "'Jane Doe'"), "detail", "{'Jane Doe':'Jane Doe'}");

        // When
        String reason = RECORDS.refusal(with(worse, "childInformed", "'Jane Doe'"));

        // Then
        assertThat(reason)
                .contains(
                        "the record: holds a field that the schema does not name: its field number",
                        "/recordedAt:",
                        "/childInformed:")
                .doesNotContain("Jane");
    }

    @Test
    void letsOnlyARetractionRetract() {
        // When
        String retracting = RECORDS.refusal(with(RECORD, "retracts", "{'recordId':'R','version':1,'reason':'x'}"));
        String empty = RECORDS.refusal(record("retraction", "{}"));

        // Then
        assertThat(retracting).contains("/retracts: must not be there for this kind");
        assertThat(empty).contains("\"retracts\" is needed");
    }

    @Test
    void takesNoReferenceWithALineBreakInIt() {
        // When
        String reason = RECORDS.refusal(with(RECORD, "recordId", "'a\\nb'"));

        // Then
        assertThat(reason).startsWith("/recordId:");
    }

    @Test
    void wantsAnObject() {
        // When
        String reason = RECORDS.refusal(JsonNodeFactory.instance.arrayNode());

        // Then
        assertThat(reason).isEqualTo("the record: must be of type object");
    }
}
