package uk.conduit.agency.core;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Handling;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.IdentifierScheme;
import uk.conduit.schema.shared.Marking;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RestrictedItemExists;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.shared.Tier;
import uk.conduit.schema.shared.Visibility;

/** Builds the parts that every event shares, so that a translator gives only what is its agency's own. */
public final class SharedParts {

    private final DoorProfile profile;

    /** Parts for one agency. */
    public SharedParts(DoorProfile profile) {
        PublishedLanguage.trust();
        this.profile = profile;
    }

    /** What is configured of the agency. */
    public DoorProfile profile() {
        return profile;
    }

    /** A record of the system that a submission comes from. */
    public SourceRecord record(Submission submission, String recordId) {
        return new SourceRecord(submission.agency(), submission.sourceSystem(), recordId);
    }

    /**
     * The header of an event.
     *
     * @param record the record it is made from
     * @param version the record's version, or its extract's time in milliseconds
     * @param occurred when it happened
     * @param recordedAt when the source recorded it, where it says so
     * @param reading what was noted while the record was read
     */
    public Header header(
            SourceRecord record, long version, Occurred occurred, @Nullable Instant recordedAt, Reading reading) {
        return Header.newBuilder()
                .setEventId(EventId.of(record, version).toString())
                .setAgency(record.agency().name())
                .setSourceSystem(record.system())
                .setSourceRecordId(record.recordId())
                .setSourceVersion(version)
                .setOccurredAt(occurred.at())
                .setOccurredPrecision(occurred.precision())
                .setRecordedAt(recordedAt == null ? null : Instant.ofEpochMilli(recordedAt.toEpochMilli()))
                .setFlags(reading.flags())
                .build();
    }

    /** Terms under the configured basis: OFFICIAL-SENSITIVE, sharing permitted, visible as the profile says. */
    public Terms terms(Profile visibility) {
        Marking marking = Marking.newBuilder()
                .setTier(Tier.OFFICIAL_SENSITIVE)
                .setHandling(Handling.PERMITTED)
                .setOriginator(profile.originator())
                .build();
        return new Terms(marking, Visibility.newBuilder().setProfile(visibility).build(), profile.basis());
    }

    /**
     * The envelope of what stays with its owner: that something exists, since a day, and the neutral contact.
     *
     * @param terms the terms, before they are restricted
     * @param day the day since which it exists; no other moment goes along
     */
    public Envelope restricted(
            SourceRecord record, long version, Subject subject, Terms terms, LocalDate day, Reading reading) {
        Contact contact = profile.restrictedContact();
        return Envelope.of(
                header(record, version, Occurred.on(day), null, reading),
                subject,
                Assertion.FACT,
                terms.originatedBy(contact.getTeam()),
                contact);
    }

    /** The pointer to what stays with its owner, with a reference that is meaningless to others. */
    public static RestrictedItemExists pointer(SourceRecord record, LocalDate day) {
        return new RestrictedItemExists(record.key().toString(), day);
    }

    /** A child of whom nothing is known but the agency's own reference; a translator sets what its record holds. */
    public Subject.Builder subject(String reference, NotKnownReason reason) {
        return Subject.newBuilder()
                .setReference(reference)
                .setDateOfBirth(notKnown(reason))
                .setSex(notKnown(reason))
                .setEthnicity(notKnown(reason))
                .setDisabilities(notKnown(reason))
                .setPostcode(notKnown(reason));
    }

    /** Says that a value is not known, and why. */
    public static NotKnown notKnown(NotKnownReason reason) {
        return new NotKnown(reason);
    }

    /** The identifier in the published language. */
    public static uk.conduit.schema.shared.Identifier published(Identifier identifier) {
        return new uk.conduit.schema.shared.Identifier(
                IdentifierScheme.valueOf(identifier.scheme().name()), identifier.value(), identifier.checkHolds());
    }

    /** The configured contact. */
    public Contact contact() {
        return profile.contact();
    }

    /** The contact that a record names by its team, or the configured one where it names none. */
    public Contact contact(
            @Nullable String team, @Nullable String role, @Nullable String name, @Nullable String phone) {
        return team == null ? profile.contact() : new Contact(team, role, name, phone);
    }

    /** Says that an event replaces another version of a record of the same agency. */
    public static Correction supersedes(SourceRecord original, long version, String reason) {
        return new Correction(EventId.of(original, version).toString(), null, reason);
    }

    /** Says that an event withdraws a version of a record of the same agency, for good. */
    public static Correction retracts(SourceRecord original, long version, String reason) {
        return new Correction(null, EventId.of(original, version).toString(), reason);
    }
}
