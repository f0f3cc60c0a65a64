package uk.conduit.agency.police;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Terms;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.police.RecordCorrected;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Link;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.shared.RestrictedItemExists;

/**
 * Says what a police record means to the hub.
 *
 * <p>When it happened is the record's {@code occurredAt}, else the moment of its kind, else when it was recorded; a
 * moment that is still to come when the record is made is flagged, and the time of recording stands in its place.
 */
final class RecordTranslator {

    private static final String NEUTRAL_REASON = "Corrected by its owner";

    private final PublishedSchema schema = new PublishedSchema();
    private final PoliceDoor door = new PoliceDoor();
    private final SharedParts parts;
    private final Children children;
    private final Details details;
    private final Contact restrictedContact;

    RecordTranslator(SharedParts parts, Codes codes, Contact restrictedContact) {
        this.parts = parts;
        this.children = new Children(parts);
        this.details = new Details(codes);
        this.restrictedContact = restrictedContact;
    }

    Translation translate(JsonNode json, Submission submission) {
        List<String> departures = schema.departures(json);
        if (!departures.isEmpty()) {
            return new Translation.Refused(String.join("; ", departures));
        }
        try {
            return translate(new Fields(json), submission);
        } catch (Refusal refusal) {
            return new Translation.Refused(refusal.reason());
        }
    }

    private Translation translate(Fields record, Submission submission) {
        Recorded recorded = recorded(record, submission);
        Kind kind = Kind.of(record);
        if (kind == Kind.INTELLIGENCE
                && !record.object("detail").text("handling").equals("P")) {
            return restricted(record, recorded);
        }
        Occurred occurred = occurred(record, recorded);
        List<Link> links = Links.read(record, kind, recorded.reading());
        SpecificRecord detail = kind == Kind.RETRACTION
                ? new RecordRetracted(record.object("retracts").text("reason"))
                : details.of(kind, record.object("detail"), occurred, recorded.reading());
        Profile profile = Links.namePeople(links) ? Profile.NARRATIVE : kind.profile();
        String assertion = record.optional("assertion");
        Envelope envelope = envelope(
                        record,
                        recorded,
                        occurred,
                        assertion == null ? kind.assertion() : Assertion.valueOf(assertion),
                        profile)
                .linking(links);
        if (kind == Kind.RETRACTION) {
            Fields what = record.object("retracts");
            return event(recorded, envelope.correcting(retracts(what, submission)), detail);
        }
        if (record.has("corrects")) {
            Fields what = record.object("corrects");
            String reason = what.text("reason");
            return event(
                    recorded,
                    envelope.correcting(supersedes(what, submission, reason)),
                    new RecordCorrected(reason, what.texts("fields"), detail));
        }
        return event(recorded, envelope, detail);
    }

    /**
     * Intelligence that may be shared with conditions only: that it exists, and whom to ask. Nothing that the record
     * says of it goes along: no text, grade, link, reason, originator or contact, and no moment but the day it was
     * recorded.
     */
    private Translation restricted(Fields record, Recorded recorded) {
        LocalDate day = recorded.at().atZone(Occurred.LONDON).toLocalDate();
        var subject = children.subject(record.object("child"), recorded.reading());
        Terms terms = terms(record, Profile.RESTRICTED).originatedBy(restrictedContact.getTeam());
        Envelope neutral = Envelope.of(
                parts.header(recorded.source(), recorded.version(), Occurred.on(day), null, recorded.reading()),
                subject,
                Assertion.FACT,
                terms,
                restrictedContact);
        RestrictedItemExists pointer =
                new RestrictedItemExists(recorded.source().key().toString(), day);
        if (!record.has("corrects")) {
            return event(recorded, neutral, pointer);
        }
        Correction correction = supersedes(record.object("corrects"), recorded.submission(), NEUTRAL_REASON);
        return event(recorded, neutral.correcting(correction), new RecordCorrected(NEUTRAL_REASON, List.of(), pointer));
    }

    private Translation event(Recorded recorded, Envelope envelope, SpecificRecord detail) {
        return new Translation.Event(
                recorded.key(),
                recorded.source(),
                recorded.version(),
                door.event(envelope, detail),
                recorded.reading().words());
    }

    private Envelope envelope(
            Fields record, Recorded recorded, Occurred occurred, Assertion assertion, Profile profile) {
        var subject = children.subject(record.object("child"), recorded.reading());
        Fields contact = record.object("contact");
        return Envelope.of(
                parts.header(recorded.source(), recorded.version(), occurred, recorded.stated(), recorded.reading()),
                subject,
                assertion,
                terms(record, profile),
                parts.contact(
                        contact.optional("team"),
                        contact.optional("role"),
                        contact.optional("name"),
                        contact.optional("phone")));
    }

    private Terms terms(Fields record, Profile profile) {
        Terms terms = parts.terms(profile).excluding(record.texts("excluded"));
        String informed = record.optional("childInformed");
        return informed == null ? terms : terms.informed(ChildInformed.valueOf(informed));
    }

    private Recorded recorded(Fields record, Submission submission) {
        Instant stated;
        try {
            stated = OffsetDateTime.parse(record.text("recordedAt")).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal("/recordedAt: there is no such moment");
        }
        // The one time a door's own clock counts: a source whose clock is wrong cannot say what is still to come.
        boolean toCome = stated.isAfter(submission.receivedAt().plus(Reading.SKEW));
        Instant at = toCome ? submission.receivedAt() : stated;
        Reading reading = Reading.asOf(at);
        if (toCome) {
            reading.flag("recordedAt", Problem.DATE_IN_FUTURE);
        }
        return new Recorded(
                submission,
                parts.record(submission, record.text("recordId")),
                record.number("version"),
                record.object("child").text("reference"),
                at,
                toCome ? null : stated,
                reading);
    }

    private static Occurred occurred(Fields record, Recorded recorded) {
        String stated = record.optional("occurredAt");
        Occurred occurred = moment("occurredAt", stated, recorded.reading());
        if (occurred == null && stated == null) {
            String foundAt = record.object("detail").optional("foundAt");
            occurred = moment("detail.foundAt", foundAt, recorded.reading());
        }
        return occurred == null ? Occurred.at(recorded.at()) : occurred;
    }

    private static @Nullable Occurred moment(String field, @Nullable String stated, Reading reading) {
        if (stated == null) {
            return null;
        }
        if (stated.contains("T")) {
            Instant moment = reading.moment(field, stated);
            return moment == null ? null : Occurred.at(moment);
        }
        LocalDate day = reading.day(field, stated);
        return day == null ? null : Occurred.on(day);
    }

    private Correction supersedes(Fields what, Submission submission, String reason) {
        SourceRecord original = parts.record(submission, what.text("recordId"));
        return SharedParts.supersedes(original, what.number("version"), reason);
    }

    private Correction retracts(Fields what, Submission submission) {
        SourceRecord original = parts.record(submission, what.text("recordId"));
        return SharedParts.retracts(original, what.number("version"), what.text("reason"));
    }

    /**
     * Which version of which record this is, and what was noted while it was read.
     *
     * @param submission what it came with
     * @param source the record
     * @param version its version
     * @param key the force's reference for the child
     * @param at when it was recorded; when it was received where that cannot be used
     * @param stated when it was recorded, where that can be used
     * @param reading what was noted
     */
    private record Recorded(
            Submission submission,
            SourceRecord source,
            long version,
            String key,
            Instant at,
            @Nullable Instant stated,
            Reading reading) {}
}
