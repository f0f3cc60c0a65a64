package uk.conduit.agency.police;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.schema.police.PoliceCaseEvent;

/** Police records for tests, and what they become. */
final class PoliceRecords {

    private static final RecordFixture RECORDS =
            new RecordFixture(new PoliceLanguage(new Codes(Set.of("LOW", "MEDIUM", "HIGH"), Set.of("CAWN", "SRO"))));

    private PoliceRecords() {}

    static ObjectNode record(String kind, String detail) {
        return RecordFixture.record(kind, detail);
    }

    static ObjectNode with(ObjectNode record, String field, String value) {
        return RecordFixture.with(record, field, value);
    }

    static Translation.Event event(JsonNode record) {
        return RECORDS.event(record);
    }

    static PoliceCaseEvent published(JsonNode record) {
        return RECORDS.published(PoliceCaseEvent.class, record);
    }

    static String refusal(JsonNode record) {
        return RECORDS.refusal(record);
    }
}
