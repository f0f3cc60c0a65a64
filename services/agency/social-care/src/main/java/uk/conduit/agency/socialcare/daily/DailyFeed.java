package uk.conduit.agency.socialcare.daily;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.socialcare.event.NotUnderstood;

/** The daily feed as JSON: one array of children. */
public final class DailyFeed implements NativeFormat<DailyRecord> {

    private final SharedParts parts;

    /** Translates into events with these parts. */
    public DailyFeed(SharedParts parts) {
        this.parts = parts;
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.csc-daily+json";
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.startsWith("csc-daily") && name.endsWith(".json");
    }

    /** An array has no room for it. */
    @Override
    public boolean needsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<DailyRecord> sink) throws IOException {
        new ChildrenReader(bytes, sink).read();
    }

    @Override
    public Translation translate(DailyRecord record, Submission submission) {
        try {
            return new DailyTranslation(record, submission, parts).translate();
        } catch (NotUnderstood refused) {
            return new Translation.Refused(refused.reason());
        }
    }
}
