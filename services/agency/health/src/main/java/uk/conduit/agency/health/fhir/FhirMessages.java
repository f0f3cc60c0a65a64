package uk.conduit.agency.health.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.record.RecordReader;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.agency.health.restriction.RestrictedServices;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.Subject;

/**
 * FHIR R4 message bundles (UK Core): one bundle, an array of bundles, or one bundle a line. Each encounter, appointment
 * and look-up in them is a record of its own. Messages about adults become no event: the hub is told of children alone.
 */
public final class FhirMessages implements NativeFormat<Item> {

    /** The content type. */
    public static final String MEDIA_TYPE = "application/fhir+json";

    private static final int ADULT = 18;

    private final RecordReader reader = new RecordReader();
    private final Bundles bundles = new Bundles();
    private final SharedParts parts;
    private final AgencyDoor door;
    private final Patients patients;
    private final Meanings meanings;

    /** Translates into events with these parts; of these services only that something exists. */
    public FhirMessages(SharedParts parts, AgencyDoor door, RestrictedServices restricted) {
        this.parts = parts;
        this.door = door;
        this.patients = new Patients(parts);
        this.meanings = new Meanings(restricted);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".fhir.json");
    }

    @Override
    public boolean needsExtractTime() {
        return false;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<Item> sink) throws IOException {
        reader.read(bytes, decoded -> {
            switch (decoded) {
                case Decoded.Unreadable<JsonNode>(String place, String reason) ->
                    sink.accept(new Decoded.Unreadable<>(place, reason));
                case Decoded.Found<JsonNode>(String place, JsonNode json) -> hand(place, json, sink);
            }
        });
    }

    private void hand(String place, JsonNode json, Sink<Item> sink) throws IOException {
        List<Item> items;
        try {
            items = bundles.items(json.toString());
        } catch (Bundles.NoBundle none) {
            sink.accept(new Decoded.Unreadable<>(place, "is no Bundle of FHIR R4"));
            return;
        }
        for (int number = 0; number < items.size(); number++) {
            String where = items.size() == 1 ? place : place + ", resource " + (number + 1);
            sink.accept(new Decoded.Found<>(where, items.get(number)));
        }
    }

    @Override
    public Translation translate(Item item, Submission submission) {
        try {
            return translated(item, submission);
        } catch (Refusal refusal) {
            return new Translation.Refused(refusal.reason());
        }
    }

    private Translation translated(Item item, Submission submission) {
        Bundle message = item.message();
        if (message.getType() != Bundle.BundleType.MESSAGE) {
            throw new Refusal("The Bundle is not of type message");
        }
        if (message.getTimestamp() == null) {
            throw new Refusal("The Bundle has no timestamp that can be read");
        }
        Patient patient = Patients.of(item);
        About.requireThePatient(item);
        Instant sent = message.getTimestamp().toInstant();
        if (sent.isAfter(submission.receivedAt().plus(Reading.SKEW))) {
            // The timestamp is the version: one that is ahead would outrank every later correction.
            throw new Refusal("The Bundle's timestamp is later than its receipt");
        }
        Reading reading = Reading.asOf(sent);
        item.malformed().stream().sorted().forEach(element -> reading.flag(element, Problem.MALFORMED));
        if (isAdult(patient, message)) {
            return new Translation.NoEvent("is about an adult; the hub is told of children alone");
        }
        return switch (meanings.of(item, reading)) {
            case Meaning.Nothing(String reason) -> new Translation.NoEvent(reason);
            case Meaning.Told told -> event(item, told, reading, submission);
            case Meaning.Kept kept -> pointer(item, kept, submission);
        };
    }

    private static boolean isAdult(Patient patient, Bundle message) {
        LocalDate born = Patients.born(patient);
        return born != null
                && Period.between(born, Patients.dayOf(message.getTimestamp().toInstant()))
                                .getYears()
                        >= ADULT;
    }

    private Translation event(Item item, Meaning.Told told, Reading reading, Submission submission) {
        Subject subject = patients.subject(Patients.of(item), Flags.sayLookedAfter(item), reading);
        SourceRecord record = parts.record(submission, told.id());
        long version = version(item.message());
        Envelope envelope = Envelope.of(
                parts.header(
                        record,
                        version,
                        told.occurred(),
                        item.message().getTimestamp().toInstant(),
                        reading),
                subject,
                Assertion.FACT,
                parts.terms(told.profile()),
                parts.contact());
        return new Translation.Event(
                subject.getReference(), record, version, door.event(envelope, told.detail()), reading.words());
    }

    private Translation pointer(Item item, Meaning.Kept kept, Submission submission) {
        // What was noted of the rest of the message names its elements, and so what kind of thing it is.
        Reading reading = Reading.asOf(item.message().getTimestamp().toInstant());
        Subject subject = patients.subject(Patients.of(item), Flags.sayLookedAfter(item), reading);
        SourceRecord record = parts.record(submission, kept.id());
        long version = version(item.message());
        LocalDate day = Patients.dayOf(item.message().getTimestamp().toInstant());
        Envelope envelope = parts.restricted(record, version, subject, parts.terms(Profile.RESTRICTED), day, reading);
        return new Translation.Event(
                subject.getReference(),
                record,
                version,
                door.event(envelope, SharedParts.pointer(record, day)),
                reading.words());
    }

    /** The moment at which it was sent: senders that number their messages often give every one the same number. */
    private static long version(Bundle message) {
        return message.getTimestamp().toInstant().toEpochMilli();
    }
}
