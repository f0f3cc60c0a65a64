package uk.conduit.consolidation.service.intake;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Subject;

/**
 * One agency's records in the model's words.
 *
 * @param <T> the agency's record type
 */
interface AgencyMapper<T extends SpecificRecord> {

    /** What must be looked at before anything else. */
    record Envelope(
            Header header,
            @Nullable Subject subject,
            @Nullable Correction correction,
            Object detail) {
        @Override
        public String toString() {
            return "envelope of event " + header.getEventId();
        }
    }

    /** How the event is meant, what else it names, whom to ring. */
    record Circumstances(Terms terms, List<Link> links, Contact contact) {}

    /** A correction: why, of which fields, and what should have been said. */
    record Corrected(String reason, List<String> fields, Object replacement) {}

    Envelope envelope(T event);

    Circumstances circumstances(T event);

    /** The agency's own kinds of event; the common ones are dealt with elsewhere. */
    Detail detail(Object detail);

    /** The correction, if that is what the detail is. */
    @Nullable
    Corrected corrected(Object detail);

    static IllegalArgumentException unmapped(Object detail) {
        return new IllegalArgumentException(
                "No mapping for " + detail.getClass().getSimpleName());
    }
}
