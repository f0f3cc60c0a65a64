package uk.conduit.agency.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Link;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.shared.RestrictedItemExists;

/**
 * Says what a record means to the hub.
 *
 * <p>When it happened is the record's {@code occurredAt}, else the moment of its kind, else when it was recorded; a
 * moment that is still to come when the record is made is flagged, and the time of recording stands in its place.
 */
final class RecordTranslator<K extends RecordKind> {

    private static final String RETRACTION = "retraction";
    private static final String RESTRICTED_ITEM = "restricted-item";
    private static final String NEUTRAL_REASON = "Corrected by its owner";
    private static final String DETAIL = "detail";
    private static final String CORRECTS = "corrects";

    private final RecordLanguage<K> language;
    private final PublishedSchema schema;
    private final SharedParts parts;
    private final Children children;
    private final Map<String, K> kinds;

    RecordTranslator(RecordLanguage<K> language, SharedParts parts) {
        this.language = language;
        this.schema = new PublishedSchema(language.schema());
        this.parts = parts;
        this.children = new Children(parts);
        this.kinds = language.kinds().stream()
                .collect(Collectors.toUnmodifiableMap(kind -> kind.traits().word(), Function.identity()));
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
        return switch (record.text("kind")) {
            case RETRACTION -> retraction(record, recorded);
            case RESTRICTED_ITEM -> restricted(record, false, recorded, since(record, recorded));
            default -> ofItsKind(kind(record), record, recorded);
        };
    }

    private K kind(Fields record) {
        K kind = kinds.get(record.text("kind"));
        if (kind == null) {
            throw new Refusal("/kind: is not a kind of record of this agency");
        }
        return kind;
    }

    private Translation ofItsKind(K kind, Fields record, Recorded recorded) {
        if (language.staysWithItsOwner(kind, record.object(DETAIL))) {
            return restricted(record, keepsHome(kind, record), recorded, dayOf(recorded));
        }
        Optional<String> none = language.withoutEvent(kind, record.object(DETAIL), recorded.version());
        if (none.isPresent() && !record.has(CORRECTS)) {
            return new Translation.NoEvent(none.get());
        }
        Occurred occurred = occurred(kind, record, recorded);
        List<Link> links = Links.read(record, kind.traits().aboutASuspect(), recorded.reading());
        SpecificRecord detail = language.detail(kind, record.object(DETAIL), occurred, recorded.reading());
        Profile profile = Links.namePeople(links) ? Profile.NARRATIVE : language.profile(kind, detail);
        Envelope envelope = envelope(
                        record,
                        keepsHome(kind, record),
                        recorded,
                        occurred,
                        kind.traits().assertion(),
                        profile)
                .linking(links);
        if (record.has(CORRECTS)) {
            Fields what = record.object(CORRECTS);
            String reason = what.text("reason");
            return event(
                    recorded,
                    envelope.correcting(supersedes(what, recorded.submission(), reason)),
                    language.door().corrected(reason, what.texts("fields"), detail));
        }
        return event(recorded, envelope, detail);
    }

    private Translation retraction(Fields record, Recorded recorded) {
        Fields what = record.object("retracts");
        Envelope envelope =
                envelope(record, false, recorded, occurred(null, record, recorded), Assertion.FACT, Profile.CORE_FACT);
        return event(
                recorded,
                envelope.correcting(retracts(what, recorded.submission())),
                new RecordRetracted(what.text("reason")));
    }

    private static LocalDate dayOf(Recorded recorded) {
        return recorded.at().atZone(Occurred.LONDON).toLocalDate();
    }

    private static LocalDate since(Fields record, Recorded recorded) {
        LocalDate stated =
                recorded.reading().day("detail.since", record.object(DETAIL).optional("since"));
        return stated == null ? dayOf(recorded) : stated;
    }

    /**
     * What stays with its owner: that it exists, since when, and whom to ask. Nothing else that the record says goes
     * along: no kind, text, grade, link, reason, originator or contact, and no moment but that day.
     */
    private Translation restricted(Fields record, boolean homeKeptBack, Recorded recorded, LocalDate day) {
        Envelope neutral = parts.restricted(
                recorded.source(),
                recorded.version(),
                children.subject(record.object("child"), homeKeptBack, recorded.reading()),
                terms(record, Profile.RESTRICTED),
                day,
                recorded.reading());
        RestrictedItemExists pointer = SharedParts.pointer(recorded.source(), day);
        if (!record.has(CORRECTS)) {
            return event(recorded, neutral, pointer);
        }
        Correction correction = supersedes(record.object(CORRECTS), recorded.submission(), NEUTRAL_REASON);
        return event(
                recorded,
                neutral.correcting(correction),
                language.door().corrected(NEUTRAL_REASON, List.of(), pointer));
    }

    private Translation event(Recorded recorded, Envelope envelope, SpecificRecord detail) {
        return new Translation.Event(
                recorded.key(),
                recorded.source(),
                recorded.version(),
                language.door().event(envelope, detail),
                recorded.reading().words());
    }

    private boolean keepsHome(K kind, Fields record) {
        return language.keepsTheHomeBack(kind, record.object(DETAIL));
    }

    private Envelope envelope(
            Fields record,
            boolean homeKeptBack,
            Recorded recorded,
            Occurred occurred,
            Assertion usual,
            Profile profile) {
        String stated = record.optional("assertion");
        var subject = children.subject(record.object("child"), homeKeptBack, recorded.reading());
        Fields contact = record.object("contact");
        return Envelope.of(
                parts.header(recorded.source(), recorded.version(), occurred, recorded.stated(), recorded.reading()),
                subject,
                stated == null ? usual : Assertion.valueOf(stated),
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

    private static Occurred occurred(@Nullable RecordKind kind, Fields record, Recorded recorded) {
        String stated = record.optional("occurredAt");
        Occurred occurred = moment("occurredAt", stated, recorded.reading());
        String own = kind == null ? null : kind.traits().moment();
        if (kind != null && own != null && stated == null && !isPlanned(kind, record, own, recorded)) {
            occurred = moment(DETAIL + "." + own, record.object(DETAIL).optional(own), recorded.reading());
        }
        return occurred == null ? Occurred.at(recorded.at()) : occurred;
    }

    /** What is planned has happened when it was decided, which is when it was recorded: its day has not come. */
    private static boolean isPlanned(RecordKind kind, Fields record, String field, Recorded recorded) {
        if (!kind.traits().mayBePlanned()) {
            return false;
        }
        // Flagged, if it must be, where the detail is read.
        LocalDate day = Reading.asOf(recorded.at())
                .plannedDay(DETAIL + "." + field, record.object(DETAIL).optional(field));
        return day != null && day.isAfter(dayOf(recorded));
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
     * @param key the agency's reference for the child
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
