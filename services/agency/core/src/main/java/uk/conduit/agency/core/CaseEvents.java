package uk.conduit.agency.core;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.messaging.publish.PublishedLanguage;

/**
 * Puts events together by the names of their fields. The published language gives every agency an event of its own type,
 * so that a new kind of one concerns nobody else; apart from what happened, all have the same fields.
 */
final class CaseEvents {

    private static final String DETAIL = "detail";
    private static final String CORRECTION = "RecordCorrected";

    private CaseEvents() {}

    static SpecificRecord event(Class<? extends SpecificRecord> type, Envelope envelope, SpecificRecord detail) {
        SpecificRecord event = make(SpecificData.get().getSchema(type));
        put(event, "header", envelope.header());
        put(event, "subject", envelope.subject());
        put(event, "assertion", envelope.assertion());
        put(event, "marking", envelope.terms().marking());
        put(event, "visibility", envelope.terms().visibility());
        put(event, "lawfulBasis", envelope.terms().basis());
        put(event, "links", envelope.links());
        put(event, "contact", envelope.contact());
        put(event, "correction", envelope.correction());
        put(event, DETAIL, detail);
        return event;
    }

    static SpecificRecord corrected(
            Class<? extends SpecificRecord> type, String reason, List<String> fields, SpecificRecord replacement) {
        Schema correction = SpecificData.get().getSchema(type).getField(DETAIL).schema().getTypes().stream()
                .filter(kind -> kind.getName().equals(CORRECTION))
                .findFirst()
                .orElseThrow();
        SpecificRecord corrected = make(correction);
        put(corrected, "reason", reason);
        put(corrected, "fields", fields);
        put(corrected, "replacement", replacement);
        return corrected;
    }

    private static SpecificRecord make(Schema schema) {
        PublishedLanguage.trust();
        return (SpecificRecord) SpecificData.get().newRecord(null, schema);
    }

    private static void put(SpecificRecord record, String field, @org.jspecify.annotations.Nullable Object value) {
        record.put(record.getSchema().getField(field).pos(), value);
    }
}
