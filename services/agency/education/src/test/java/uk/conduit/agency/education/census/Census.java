package uk.conduit.agency.education.census;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.education.EducationFixture;
import uk.conduit.agency.education.attendance.AttendanceRules;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.education.EducationCaseEvent;

/** The lists of the census for tests, and what becomes of their rows. */
final class Census {

    static final Instant EXTRACTED = Instant.parse("2025-04-30T12:00:00Z");
    static final SharedParts PARTS = RecordFixture.parts(Agency.EDUCATION);
    static final AgencyDoor DOOR = EducationFixture.door();

    final List<Translation.Event> events = new ArrayList<>();
    final Map<String, Integer> flags = new TreeMap<>();
    final Map<String, String> refused = new TreeMap<>();
    int withoutEvent;
    int flagged;

    static CensusSessions sessions() {
        return new CensusSessions(PARTS, DOOR, new AttendanceRules(10, 6, 3, 4));
    }

    /** What became of everything in these bytes. */
    static <N> Census of(NativeFormat<N> format, byte[] bytes) {
        return of(format, new ByteArrayInputStream(bytes));
    }

    static <N> Census of(NativeFormat<N> format, InputStream bytes) {
        Census census = new Census();
        Submission submission = new Submission(Agency.EDUCATION, "education-system", EXTRACTED, EXTRACTED);
        try {
            format.decode(bytes, submission, decoded -> census.count(format, decoded, submission));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return census;
    }

    private <N> void count(NativeFormat<N> format, Decoded<N> decoded, Submission submission) {
        switch (decoded) {
            case Decoded.Unreadable<N>(String place, String reason) -> refused.put(place, reason);
            case Decoded.Found<N>(String place, N record) -> {
                switch (format.translate(record, submission)) {
                    case Translation.Refused(String reason) -> refused.put(place, reason);
                    case Translation.NoEvent _ -> withoutEvent++;
                    case Translation.Event event -> count(event);
                }
            }
        }
    }

    private void count(Translation.Event event) {
        serialise((EducationCaseEvent) event.event());
        events.add(event);
        flagged += event.flags().isEmpty() ? 0 : 1;
        event.flags().forEach(flag -> flags.merge(flag, 1, Integer::sum));
    }

    /** An event that cannot be written in the published language is none. */
    private static void serialise(EducationCaseEvent event) {
        try {
            new SpecificDatumWriter<>(EducationCaseEvent.class)
                    .write(event, EncoderFactory.get().directBinaryEncoder(new ByteArrayOutputStream(), null));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    long distinct() {
        return events.stream().map(Translation.Event::id).distinct().count();
    }

    EducationCaseEvent only() {
        return (EducationCaseEvent) events.getFirst().event();
    }

    static byte[] file(String name) {
        try (InputStream file = Census.class.getResourceAsStream("/education/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
