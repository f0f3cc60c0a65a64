package uk.conduit.agency.socialcare.ssda903;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.table.Row;
import uk.conduit.agency.core.table.RowReader;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.agency.socialcare.event.Statement;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.MissingKind;

/** The return's list of episodes in which a looked-after child was missing, or away without authorisation. */
public final class LookedAfterMissing implements NativeFormat<Row> {

    private final SharedParts parts;

    /** Translates into events with these parts. */
    public LookedAfterMissing(SharedParts parts) {
        this.parts = parts;
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.ssda903-missing+csv";
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.contains("903") && name.endsWith("missing.csv");
    }

    @Override
    public boolean needsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<Row> sink) throws IOException {
        new RowReader(bytes, Lists.MISSING, sink).read();
    }

    @Override
    public Translation translate(Row row, Submission submission) {
        try {
            return episode(row, submission);
        } catch (NotUnderstood refused) {
            return new Translation.Refused(refused.reason());
        }
    }

    private Translation episode(Row row, Submission submission) {
        Instant extractedAt = RowRules.extractedAt(submission);
        Reading reading = Reading.asOf(extractedAt);
        String child = RowRules.child(row);
        MissingKind kind = kind(row.value("MISSING"));
        LocalDate started = Stated.requiredDay(reading, "MIS_START", row.value("MIS_START"), Days.BRITISH);
        LocalDate ended = Stated.end(reading, "MIS_END", row.value("MIS_END"), Days.BRITISH, started);
        String id = RowRules.id(row, child, "missing/" + row.value("MISSING") + "/" + started);
        MissingEpisodeRecorded episode = MissingEpisodeRecorded.newBuilder()
                .setEpisodeId(id)
                .setKind(kind)
                .setStarted(Occurred.on(started).at())
                .setStartedPrecision(Occurred.on(started).precision())
                .setEnded(ended == null ? null : Occurred.on(ended).at())
                .setEndedPrecision(Occurred.on(started).precision())
                .build();
        Statement statement = new Statement(
                id,
                extractedAt.toEpochMilli(),
                Occurred.on(started),
                RowRules.person(row, child, Reading.asOf(extractedAt), parts).subject(),
                episode,
                reading,
                Statement.More.NOTHING);
        return statement.event(submission, parts);
    }

    private static MissingKind kind(@Nullable String stated) {
        return switch (stated) {
            case null -> throw new NotUnderstood("MISSING is missing");
            case "M" -> MissingKind.MISSING;
            case "A" -> MissingKind.AWAY_WITHOUT_AUTHORISATION;
            default -> throw new NotUnderstood("MISSING is neither M nor A");
        };
    }
}
