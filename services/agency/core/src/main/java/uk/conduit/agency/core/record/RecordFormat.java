package uk.conduit.agency.core.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;

/** An agency's records as JSON, in files that end in {@code .json} (but for those of FHIR) or {@code .ndjson}. */
public final class RecordFormat implements NativeFormat<JsonNode> {

    private final RecordReader reader = new RecordReader();
    private final String mediaType;
    private final RecordTranslator<?> translator;

    /** The format of this agency. */
    public RecordFormat(RecordLanguage<?> language, SharedParts parts) {
        this.mediaType = language.mediaType();
        this.translator = new RecordTranslator<>(language, parts);
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return (name.endsWith(".json") && !name.endsWith(".fhir.json")) || name.endsWith(".ndjson");
    }

    @Override
    public boolean needsExtractTime() {
        return false;
    }

    @Override
    public void decode(InputStream bytes, Submission submission, Sink<JsonNode> sink) throws IOException {
        reader.read(bytes, (Decoded<JsonNode> decoded) -> sink.accept(decoded));
    }

    @Override
    public Translation translate(JsonNode record, Submission submission) {
        return translator.translate(record, submission);
    }
}
