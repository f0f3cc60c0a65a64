package uk.conduit.agency.core;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limits how many bytes one record may take, so that a decoder that holds one record at a time needs bounded memory
 * however long the submission is, and whatever it holds.
 */
public final class RecordBudget extends FilterInputStream {

    /** Far above any child's record, far below what would trouble a door: 4 MiB. */
    public static final int BYTES = 4 * 1024 * 1024;

    private long spent;

    /** Reads from these bytes. */
    public RecordBudget(InputStream bytes) {
        super(bytes);
    }

    /** Says that a new record begins. What a parser has read ahead counts towards the record before. */
    public void nextRecord() {
        spent = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(read, 0));
        return read;
    }

    private void spend(int bytes) throws Exceeded {
        spent += bytes;
        if (spent > BYTES) {
            throw new Exceeded();
        }
    }

    /** One record takes more bytes than any record may. */
    public static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("One record is larger than " + BYTES + " bytes");
        }
    }
}
