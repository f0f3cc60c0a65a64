package uk.conduit.agency.core.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Text;

/**
 * Reads records one at a time, from any of three shapes: a JSON array of records, one record a line, or a single record
 * over several lines. A line that is no JSON costs that line; an array is read up to the first place where it is no JSON.
 */
public final class RecordReader {

    /** The most bytes one record may have. */
    public static final int LARGEST_RECORD = 1 << 20;

    private static final String TOO_LONG = "is longer than the " + LARGEST_RECORD + " bytes that a record may have";

    private final JsonMapper array = mapper(false);
    private final JsonMapper line = mapper(true);

    private static JsonMapper mapper(boolean oneValueOnly) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(20)
                .maxStringLength(LARGEST_RECORD)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                        .streamReadConstraints(constraints)
                        .build())
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, oneValueOnly)
                .build();
    }

    /**
     * Hands on every record up to the end, or up to where the submission breaks.
     *
     * @throws IOException if the bytes cannot be had
     */
    public void read(InputStream bytes, NativeFormat.Sink<JsonNode> sink) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(new BufferedInputStream(bytes), 1);
        int first = firstOf(ahead);
        if (first < 0) {
            return;
        }
        ahead.unread(first);
        if (first == '[') {
            readArray(ahead, sink);
        } else {
            readObjects(ahead, sink);
        }
    }

    /** A first line that breaks off may be the beginning of a single record; if it is not, it is a line like others. */
    private void readObjects(InputStream bytes, NativeFormat.Sink<JsonNode> sink) throws IOException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        int last = upTo('\n', bytes, begun);
        if (last != '\n' || !breaksOff(begun.toByteArray())) {
            readLines(new SequenceInputStream(new ByteArrayInputStream(begun.toByteArray()), bytes), sink);
            return;
        }
        last = upTo(-1, bytes, begun);
        byte[] whole = begun.toByteArray();
        if (last < 0 && !breaksOff(whole) && isOneValue(whole)) {
            hand("record 1", line.readTree(whole), sink);
        } else {
            readLines(new SequenceInputStream(new ByteArrayInputStream(whole), bytes), sink);
        }
    }

    /** Reads up to and with this byte, the end, or as many bytes as a record may have; the last byte that was read. */
    private static int upTo(int end, InputStream bytes, ByteArrayOutputStream into) throws IOException {
        int next = 0;
        while (into.size() <= LARGEST_RECORD && next >= 0) {
            next = bytes.read();
            if (next >= 0) {
                into.write(next);
            }
            if (next == end) {
                break;
            }
        }
        return next;
    }

    private boolean breaksOff(byte[] text) {
        try {
            line.readTree(text);
            return false;
        } catch (UnexpectedEndOfInputException brokenOff) {
            return true;
        } catch (JacksonException otherwise) {
            return false;
        }
    }

    private boolean isOneValue(byte[] text) {
        try {
            line.readTree(text);
            return true;
        } catch (JacksonException otherwise) {
            return false;
        }
    }

    private static int firstOf(InputStream bytes) throws IOException {
        int next = bytes.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = bytes.read();
        }
        return next;
    }

    private void readArray(InputStream bytes, NativeFormat.Sink<JsonNode> sink) throws IOException {
        int number = 1;
        RecordBound bound = new RecordBound(bytes, LARGEST_RECORD);
        try (JsonParser parser = array.createParser(bound)) {
            parser.nextToken();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                JsonNode record = parser.readValueAsTree();
                bound.nextRecord();
                hand("record " + number, record, sink);
                number++;
            }
            if (parser.nextToken() != null) {
                sink.accept(new Decoded.Unreadable<>("the end", "something follows the array; it was not read"));
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (RecordBound.Exceeded e) {
            sink.accept(new Decoded.Unreadable<>("record " + number, TOO_LONG + "; nothing behind it was read"));
        } catch (JacksonException e) {
            sink.accept(new Decoded.Unreadable<>(
                    "record " + number, "is not well-formed JSON" + near(e) + "; nothing behind it was read"));
        }
    }

    private static String near(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : ", near line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private void readLines(InputStream bytes, NativeFormat.Sink<JsonNode> sink) throws IOException {
        ByteArrayOutputStream bytesOfLine = new ByteArrayOutputStream();
        int number = 1;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == '\n') {
                takeLine(number++, bytesOfLine, sink);
                bytesOfLine.reset();
            } else if (bytesOfLine.size() <= LARGEST_RECORD) {
                bytesOfLine.write(next);
            }
        }
        takeLine(number, bytesOfLine, sink);
    }

    private void takeLine(int number, ByteArrayOutputStream bytesOfLine, NativeFormat.Sink<JsonNode> sink)
            throws IOException {
        String place = "line " + number;
        if (bytesOfLine.size() > LARGEST_RECORD) {
            sink.accept(new Decoded.Unreadable<>(place, TOO_LONG));
            return;
        }
        byte[] text = bytesOfLine.toByteArray();
        if (isBlank(text)) {
            return;
        }
        JsonNode record;
        try {
            record = line.readTree(text);
        } catch (JacksonException e) {
            sink.accept(new Decoded.Unreadable<>(place, "is not well-formed JSON" + near(e)));
            return;
        }
        hand(place, record, sink);
    }

    private static void hand(String place, JsonNode record, NativeFormat.Sink<JsonNode> sink) throws IOException {
        sink.accept(
                Text.canBeKept(record)
                        ? new Decoded.Found<>(place, record)
                        : new Decoded.Unreadable<>(place, Text.WHY_NOT));
    }

    private static boolean isBlank(byte[] text) {
        for (byte one : text) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
