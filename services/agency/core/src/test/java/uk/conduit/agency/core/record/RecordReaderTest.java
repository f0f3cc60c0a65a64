package uk.conduit.agency.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Decoded;

class RecordReaderTest {

    @Test
    void readsAnArrayOfRecords() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read(" [ {\"a\":1},\n {\"a\":2} ]\n");

        // Then
        assertThat(decoded).extracting(Decoded::place).containsExactly("record 1", "record 2");
        assertThat(decoded).hasOnlyElementsOfType(Decoded.Found.class);
    }

    @Test
    void readsARecordALine() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("{\"a\":1}\r\n\n{\"a\":2}");

        // Then
        assertThat(decoded).extracting(Decoded::place).containsExactly("line 1", "line 3");
    }

    @Test
    void readsASingleRecordOverSeveralLines() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("{\n  \"a\": 1,\n  \"b\": [\n2\n]\n}\n");

        // Then
        assertThat(decoded).extracting(Decoded::place).containsExactly("record 1");
        assertThat(decoded).hasOnlyElementsOfType(Decoded.Found.class);
    }

    @Test
    void takesAFirstLineThatBreaksOffForALineWhereMoreFollows() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("{\"a\":\n{\"a\":2}\n{\"a\":3}\n");

        // Then
        assertThat(unreadable(decoded)).extracting(Decoded::place).containsExactly("line 1");
        assertThat(decoded).hasSize(3);
    }

    @Test
    void losesNoMoreThanTheLineThatIsNoJson() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("{\"a\":1}\n{\"a\":\n{\"a\":3} x\n{\"a\":4}");

        // Then
        assertThat(unreadable(decoded)).extracting(Decoded::place).containsExactly("line 2", "line 3");
        assertThat(decoded).hasSize(4);
    }

    @Test
    void handsOnWhatStandsBeforeAMalformedTail() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("[{\"a\":1},{\"a\":2},{\"a\" Jane");

        // Then
        assertThat(decoded).extracting(Decoded::place).containsExactly("record 1", "record 2", "record 3");
        assertThat(unreadable(decoded))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("line 1").doesNotContain("Jane"));
    }

    @Test
    void saysThatAnArrayIsCutShort() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("[{\"a\":1},");

        // Then
        assertThat(decoded).hasSize(2);
        assertThat(unreadable(decoded)).hasSize(1);
    }

    @Test
    void saysThatSomethingFollowsAnArray() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("[{\"a\":1}] {\"a\":2}");

        // Then
        assertThat(unreadable(decoded)).extracting(Decoded::place).containsExactly("the end");
    }

    @Test
    void refusesARecordThatStatesAFieldTwice() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read("{\"handling\":\"C\",\"handling\":\"P\"}");

        // Then
        assertThat(unreadable(decoded)).hasSize(1);
    }

    @Test
    void readsNoRecordThatIsTooLong() throws IOException {
        // Given
        String text = "\"" + "x".repeat(RecordReader.LARGEST_RECORD + 100_000) + "\"";

        // When
        List<Decoded<JsonNode>> inALine = read("{\"a\":" + text + "}\n{\"a\":2}");
        List<Decoded<JsonNode>> inAnArray = read("[{\"a\":1},{\"a\":" + text + "}]");
        List<Decoded<JsonNode>> inManyTokens = read("[{\"a\":[" + "1,".repeat(RecordReader.LARGEST_RECORD) + "1]}]");

        // Then
        assertThat(unreadable(inALine)).extracting(Decoded::place).containsExactly("line 1");
        assertThat(inALine).hasSize(2);
        assertThat(unreadable(inAnArray)).extracting(Decoded::place).containsExactly("record 2");
        assertThat(unreadable(inManyTokens))
                .extracting(Decoded.Unreadable::reason)
                .containsExactly("is longer than the 1048576 bytes that a record may have; nothing behind it was read");
    }

    @Test
    void findsNothingInNothing() throws IOException {
        // When
        List<Decoded<JsonNode>> decoded = read(" \n");

        // Then
        assertThat(decoded).isEmpty();
    }

    @Test
    void doesNotMistakeALostConnectionForBadContent() {
        // Given
        InputStream lost = new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                if (begun) {
                    throw new IOException("lost");
                }
                begun = true;
                return '[';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
        List<Decoded<JsonNode>> decoded = new ArrayList<>();

        // When / Then
        assertThatThrownBy(() -> new RecordReader().read(lost, decoded::add))
                .isInstanceOf(IOException.class)
                .hasMessage("lost");
        assertThat(decoded).isEmpty();
    }

    private static List<Decoded<JsonNode>> read(String text) throws IOException {
        List<Decoded<JsonNode>> decoded = new ArrayList<>();
        new RecordReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), decoded::add);
        return decoded;
    }

    private static List<Decoded.Unreadable<JsonNode>> unreadable(List<Decoded<JsonNode>> decoded) {
        List<Decoded.Unreadable<JsonNode>> unreadable = new ArrayList<>();
        for (Decoded<JsonNode> one : decoded) {
            if (one instanceof Decoded.Unreadable<JsonNode> it) {
                unreadable.add(it);
            }
        }
        return unreadable;
    }
}
