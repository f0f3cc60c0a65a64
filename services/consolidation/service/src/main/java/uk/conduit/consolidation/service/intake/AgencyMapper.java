package uk.conduit.consolidation.service.intake;

import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.Marking;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.shared.Visibility;

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

    default Envelope envelope(T event) {
        return new Envelope(
                part(event, Header.class, "header"),
                optional(event, Subject.class, "subject"),
                optional(event, Correction.class, "correction"),
                part(event, Object.class, "detail"));
    }

    default Circumstances circumstances(T event) {
        return new Circumstances(
                SharedMapper.terms(
                        part(event, Object.class, "detail") instanceof SpecificRecord detail
                                && detail.getSchema().getName().equals("RestrictedItemExists"),
                        part(event, Assertion.class, "assertion"),
                        part(event, Marking.class, "marking"),
                        part(event, Visibility.class, "visibility"),
                        part(event, LawfulBasis.class, "lawfulBasis")),
                SharedMapper.links(list(event, uk.conduit.schema.shared.Link.class, "links")),
                part(event, Contact.class, "contact"));
    }

    /** The agency's own kinds of event; the common ones are dealt with elsewhere. */
    Detail detail(Object detail);

    /** The correction, if that is what the detail is: each agency has its own type of that name. */
    default @Nullable Corrected corrected(Object detail) {
        return detail instanceof SpecificRecord record
                        && record.getSchema().getName().equals("RecordCorrected")
                ? new Corrected(
                        part(record, String.class, "reason"),
                        list(record, String.class, "fields"),
                        part(record, Object.class, "replacement"))
                : null;
    }

    /** Apart from what happened, the events of all agencies have the same fields, and each its own type. */
    private static <P> P part(SpecificRecord record, Class<P> type, String field) {
        return Objects.requireNonNull(optional(record, type, field));
    }

    private static <P> @Nullable P optional(SpecificRecord record, Class<P> type, String field) {
        return type.cast(record.get(record.getSchema().getField(field).pos()));
    }

    private static <P> List<P> list(SpecificRecord record, Class<P> of, String field) {
        List<?> values = part(record, List.class, field);
        return values.stream().<P>map(of::cast).toList();
    }

    static IllegalArgumentException unmapped(Object detail) {
        return new IllegalArgumentException(
                "No mapping for " + detail.getClass().getSimpleName());
    }
}
