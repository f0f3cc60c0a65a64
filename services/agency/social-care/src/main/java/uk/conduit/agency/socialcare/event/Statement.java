package uk.conduit.agency.socialcare.event;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Subject;

/**
 * What one native record says, before it is put under the terms of its kind.
 *
 * @param recordId the id of the record, the same in every extract
 * @param version its version
 * @param occurred when it happened
 * @param subject the child
 * @param detail what happened
 * @param reading what was noted while it was read
 * @param more whom to ring and what it corrects, where it says so
 */
public record Statement(
        String recordId,
        long version,
        Occurred occurred,
        Subject subject,
        SpecificRecord detail,
        Reading reading,
        More more) {

    private static final SocialCareDoor DOOR = new SocialCareDoor();

    /**
     * What few statements say.
     *
     * @param contact whom to ring; null for the agency's own front door
     * @param correction which earlier statement it corrects or withdraws
     */
    public record More(@Nullable Contact contact, @Nullable Correction correction) {

        /** Nothing more. */
        public static final More NOTHING = new More(null, null);

        @Override
        public String toString() {
            return "more";
        }
    }

    /** The case event that the statement is, when it came with this submission. */
    public Translation.Event event(Submission submission, SharedParts parts) {
        SourceRecord record = parts.record(submission, recordId);
        SharingRules rules = SharingRules.of(detail);
        Envelope envelope = new Envelope(
                parts.header(record, version, occurred, null, reading),
                subject,
                rules.assertion(),
                parts.terms(rules.profile()),
                List.of(),
                more.contact() == null ? parts.contact() : more.contact(),
                more.correction());
        return new Translation.Event(
                subject.getReference(), record, version, DOOR.event(envelope, detail), reading.words());
    }

    /** The kind of statement alone: the rest is about a child. */
    @Override
    public String toString() {
        return detail.getSchema().getName();
    }
}
