package uk.conduit.agency.core.inlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.DoorProfile;
import uk.conduit.agency.core.Envelope;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.CrimeRecorded;
import uk.conduit.schema.police.DisruptionIssued;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.Profile;

/**
 * A format for tests: {@code id version content} on each line; {@code !} cannot be read, {@code -} has no event,
 * {@code ?} is refused, {@code *} breaks the translator, {@code ~} does not fit the schema, and content that ends in
 * {@code #} is flagged. Without versions, the second column is missing.
 */
public final class LineFormat implements NativeFormat<String> {

    private final boolean versioned;
    private final SharedParts parts = parts();

    LineFormat(boolean versioned) {
        this.versioned = versioned;
    }

    /** A format whose records carry versions. */
    public static LineFormat versioned() {
        return new LineFormat(true);
    }

    /** A format whose records are as old as their extract. */
    public static LineFormat extracted() {
        return new LineFormat(false);
    }

    static SharedParts parts() {
        PublishedLanguage.trust();
        return new SharedParts(new DoorProfile(
                Agency.POLICE,
                new Contact("Desk", null, null, "101"),
                new Contact("Neutral", null, null, "101"),
                LawfulBasis.newBuilder()
                        .setPart3(true)
                        .setAgreement("isa-2026-01")
                        .build(),
                "Bureau",
                NhsNumber.Range.ISSUED_AND_TEST));
    }

    @Override
    public String mediaType() {
        return versioned ? "text/lines" : "text/lines-extracted";
    }

    @Override
    public boolean recognises(String fileName) {
        return fileName.endsWith(versioned ? ".lines" : ".csv");
    }

    @Override
    public boolean needsExtractTime() {
        return !versioned;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<String> sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String place = "line " + number++;
            sink.accept(
                    line.startsWith("!")
                            ? new Decoded.Unreadable<>(place, "is no record")
                            : new Decoded.Found<>(place, line));
        }
    }

    @Override
    public Translation translate(String line, Submission submission) {
        return switch (line.charAt(0)) {
            case '-' -> new Translation.NoEvent("nothing to say");
            case '?' -> new Translation.Refused("has no child");
            case '*' -> throw new IllegalStateException("Jane Doe");
            default -> event(line, submission);
        };
    }

    private Translation event(String line, Submission submission) {
        String[] columns = line.split(" ", -1);
        SourceRecord record = parts.record(submission, columns[0]);
        Instant extractedAt = submission.extractedAt();
        long version = versioned || extractedAt == null ? Long.parseLong(columns[1]) : extractedAt.toEpochMilli();
        String content = columns[columns.length - 1];
        Reading reading = Reading.asOf(Instant.parse("2026-11-23T07:00:00Z"));
        if (content.endsWith("#")) {
            reading.flag("content", Problem.UNKNOWN_CODE);
        }
        Envelope envelope = Envelope.of(
                parts.header(record, version, Occurred.on(LocalDate.of(2026, 11, 22)), extractedAt, reading),
                parts.subject("child-" + columns[0], NotKnownReason.NOT_ASKED).build(),
                Assertion.FACT,
                parts.terms(Profile.CORE_FACT),
                parts.contact());
        return new Translation.Event("child-" + columns[0], record, version, put(envelope, content), reading.words());
    }

    private static SpecificRecord put(Envelope envelope, String content) {
        SpecificRecord detail = content.startsWith("~")
                ? new DisruptionIssued()
                : new CrimeRecorded("crime", content, ChildsPart.VICTIM, List.of(), null);
        return new PoliceLikeDoor().event(envelope, detail);
    }
}
