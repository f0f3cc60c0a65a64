package uk.conduit.bench.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a briefing to its end without keeping it, and counts its rows: that of a whole country may not fit into memory. */
final class RowCount {

    /** Every row has its cells, and within a text a quotation mark is escaped. */
    private static final byte[] ROW = "\"cells\":".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER = 1 << 16;

    private long bytes;
    private long rows;
    private int matched;

    /** The count of an answer, which is read to its end. */
    static RowCount of(InputStream answer) throws IOException {
        RowCount count = new RowCount();
        byte[] buffer = new byte[BUFFER];
        for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
            for (int place = 0; place < read; place++) {
                count.take(buffer[place]);
            }
            count.bytes += read;
        }
        return count;
    }

    private void take(byte next) {
        // Its first byte comes in it twice, the second time at its end but one: no match begins within another.
        matched = next == ROW[matched] ? matched + 1 : next == ROW[0] ? 1 : 0;
        if (matched == ROW.length) {
            rows++;
            matched = 0;
        }
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }
}
