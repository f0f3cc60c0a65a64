package uk.conduit.agency.core.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of an array of records, of which no single record may have more than a bound (give or take one buffer). */
final class RecordBound extends FilterInputStream {

    private final long bound;
    private long ofThisRecord;

    /** A record has more bytes than it may. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("A record is too long", null, false, false);
        }
    }

    RecordBound(InputStream bytes, long bound) {
        super(bytes);
        this.bound = bound;
    }

    /** A record has been read. */
    void nextRecord() {
        ofThisRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        ofThisRecord += read;
        if (ofThisRecord > bound) {
            throw new Exceeded();
        }
    }
}
