package uk.conduit.agency.socialcare.cin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.socialcare.event.NotUnderstood;

/** The children-in-need census as XML, which carries the time of its extract in its header. */
public final class CinCensus implements NativeFormat<CinRecord> {

    private final SharedParts parts;

    /** Translates into events with these parts. */
    public CinCensus(SharedParts parts) {
        this.parts = parts;
    }

    @Override
    public String mediaType() {
        return "application/vnd.dfe.cin-census+xml";
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.startsWith("cin") && name.endsWith(".xml");
    }

    /** The header says it; only a census without one needs it said. */
    @Override
    public boolean needsExtractTime() {
        return false;
    }

    @Override
    public boolean versionIsExtractTime() {
        return true;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<CinRecord> sink) throws IOException {
        new CensusReader(bytes, submission, sink).read();
    }

    @Override
    public Translation translate(CinRecord record, Submission submission) {
        try {
            return new CinTranslation(record, submission, parts).translate();
        } catch (NotUnderstood refused) {
            return new Translation.Refused(refused.reason());
        }
    }
}
