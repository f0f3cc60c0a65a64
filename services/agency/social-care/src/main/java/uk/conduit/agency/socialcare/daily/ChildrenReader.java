package uk.conduit.agency.socialcare.daily;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat.Sink;
import uk.conduit.agency.core.RecordBudget;
import uk.conduit.agency.core.Text;

/** Reads one feed from beginning to end, one child at a time. */
final class ChildrenReader {

    /** The feed nests seven deep. */
    private static final int DEPTH = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // Behind one child stands the next.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RecordBudget bytes;
    private final Sink<DailyRecord> sink;
    private String place = "the beginning";
    private int children;

    ChildrenReader(InputStream bytes, Sink<DailyRecord> sink) {
        this.bytes = new RecordBudget(bytes);
        this.sink = sink;
    }

    /** Hands on every record up to the end or up to where the document breaks, and says so where it does. */
    void read() throws IOException {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                refuse("This is no daily feed: it should be one array of children");
                return;
            }
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                child(parser);
            }
            if (parser.nextToken() != null) {
                refuse("Something stands behind the array of children, and was not read");
            }
        } catch (JacksonIOException away) {
            if (!(away.getCause() instanceof RecordBudget.Exceeded)) {
                throw away.getCause();
            }
            refuse("One child takes more than " + RecordBudget.BYTES + " bytes; nothing from here on was read");
        } catch (JacksonException broken) {
            TokenStreamLocation where = broken.getLocation();
            place = where == null ? place : place + ", line " + where.getLineNr();
            refuse("The JSON breaks off, is malformed or is not UTF-8; nothing from here on was read");
        }
    }

    private void child(JsonParser parser) throws IOException {
        children++;
        place = "child " + children;
        bytes.nextRecord();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuse("This is no object, so it is no child");
            parser.skipChildren();
            return;
        }
        JsonNode child;
        try {
            child = MAPPER.readTree(parser);
        } catch (DatabindException twice) {
            refuse("A field stands twice in one object, so nothing of this child was used");
            leave(parser);
            return;
        }
        if (!Text.canBeKept(child)) {
            refuse(Text.WHY_NOT);
            return;
        }
        for (Decoded<DailyRecord> record : ChildParts.of(child, place)) {
            sink.accept(record);
        }
    }

    /** Moves on to the end of the child. */
    private static void leave(JsonParser parser) {
        JsonToken token = parser.currentToken();
        while (token != null && parser.streamReadContext().getNestingDepth() > 1) {
            token = parser.nextToken();
        }
    }

    private void refuse(String reason) throws IOException {
        sink.accept(new Decoded.Unreadable<>(place, reason));
    }
}
