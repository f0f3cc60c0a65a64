package uk.conduit.agency.police;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;

/** Police records as JSON: {@value #MEDIA_TYPE}, in files that end in {@code .json} or {@code .ndjson}. */
final class RecordFormat implements NativeFormat<JsonNode> {

    static final String MEDIA_TYPE = "application/vnd.conduit.police+json";

    private final RecordReader reader = new RecordReader();
    private final RecordTranslator translator;

    RecordFormat(RecordTranslator translator) {
        this.translator = translator;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".ndjson");
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
