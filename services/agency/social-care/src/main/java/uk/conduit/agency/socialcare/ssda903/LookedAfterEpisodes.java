package uk.conduit.agency.socialcare.ssda903;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.table.Row;
import uk.conduit.agency.core.table.RowReader;
import uk.conduit.agency.socialcare.event.Codes;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.agency.socialcare.event.Statement;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.socialcare.LookedAfterStatusChanged;

/**
 * The return's list of episodes: under which status, and in which kind of placement, a child is looked after from one
 * change to the next. Where the placement is the list says only in columns that are never read, so whether it lies out of
 * the agency's area stays not stated.
 */
public final class LookedAfterEpisodes implements NativeFormat<Row> {

    private final SharedParts parts;

    /** Translates into events with these parts. */
    public LookedAfterEpisodes(SharedParts parts) {
        this.parts = parts;
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.ssda903-episodes+csv";
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.contains("903") && name.endsWith("episodes.csv");
    }

    @Override
    public boolean needsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<Row> sink) throws IOException {
        new RowReader(bytes, Lists.EPISODES, sink).read();
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
        LocalDate since = Stated.requiredDay(reading, "DECOM", row.value("DECOM"), Days.BRITISH);
        LocalDate until = Stated.end(reading, "DEC", row.value("DEC"), Days.BRITISH, since);
        String id = RowRules.id(row, child, "episode/" + since);
        LookedAfterStatusChanged episode = LookedAfterStatusChanged.newBuilder()
                .setStatusId(id)
                .setSince(since)
                .setUntil(until)
                .setLegalStatus(code(row, reading, "LS", Codes.LEGAL_STATUS))
                .setPlacementType(code(row, reading, "PLACE", Codes.PLACEMENT))
                .setStartReason(code(row, reading, "RNE", Codes.EPISODE_BEGAN))
                .setEndReason(endReason(row, reading))
                .setChangeReason(code(row, reading, "REASON_PLACE_CHANGE", Codes.PLACEMENT_CHANGED))
                .build();
        Statement statement = new Statement(
                id,
                extractedAt.toEpochMilli(),
                Occurred.on(since),
                RowRules.person(row, child, Reading.asOf(extractedAt), parts).subject(),
                episode,
                reading,
                Statement.More.NOTHING);
        return statement.event(submission, parts);
    }

    private static @Nullable String code(Row row, Reading reading, String field, Set<String> known) {
        return Codes.withoutAdoption(reading.code(field, row.value(field), known));
    }

    /** A reason for the end of an episode that has none says nothing. */
    private static @Nullable String endReason(Row row, Reading reading) {
        if (row.value("REC") != null && row.value("DEC") == null) {
            reading.flag("REC", Problem.CONTRADICTORY);
            return null;
        }
        return code(row, reading, "REC", Codes.EPISODE_ENDED);
    }
}
