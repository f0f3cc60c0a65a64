package uk.conduit.agency.socialcare.ssda903;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.core.table.Row;
import uk.conduit.agency.core.table.RowReader;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.event.Statement;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;

/** The return's list of children: who each looked-after child is. */
public final class LookedAfterHeader implements NativeFormat<Row> {

    private final SharedParts parts;

    /** Translates into events with these parts. */
    public LookedAfterHeader(SharedParts parts) {
        this.parts = parts;
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.ssda903-header+csv";
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.contains("903") && name.endsWith("header.csv");
    }

    @Override
    public boolean needsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<Row> sink) throws IOException {
        new RowReader(bytes, Lists.HEADER, sink).read();
    }

    @Override
    public Translation translate(Row row, Submission submission) {
        try {
            Instant extractedAt = RowRules.extractedAt(submission);
            Reading reading = Reading.asOf(extractedAt);
            String child = RowRules.child(row);
            LocalDate today = extractedAt.atZone(Days.ZONE).toLocalDate();
            Statement statement = new Statement(
                    RowRules.id(row, child, "details"),
                    extractedAt.toEpochMilli(),
                    Occurred.on(today),
                    RowRules.person(row, child, reading, parts).subject(),
                    new ChildDetailsRecorded(today),
                    reading,
                    Statement.More.NOTHING);
            return statement.event(submission, parts);
        } catch (NotUnderstood refused) {
            return new Translation.Refused(refused.reason());
        }
    }
}
