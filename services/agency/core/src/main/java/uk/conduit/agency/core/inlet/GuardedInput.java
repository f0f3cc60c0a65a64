package uk.conduit.agency.core.inlet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a submission as a decoder sees them. It refuses to have none or packed ones, counts them against a limit,
 * lets the receipts go out before it waits for bytes that have not come yet (so that a sender may wait for the receipt of
 * one record before sending the next), and remembers its own failure: parsers tend to mistake a failed read for bad
 * content.
 */
final class GuardedInput extends FilterInputStream {

    private static final int GZIP = 0x1F8B;
    private static final int BYTES_OF_GZIP = 2;

    private final long limit;
    private final Pause beforeWaiting;
    private long count;
    private int beginning;
    private @Nullable IOException failure;

    /** What to do before waiting. */
    @FunctionalInterface
    interface Pause {
        void run() throws IOException;
    }

    GuardedInput(InputStream bytes, long limit, Pause beforeWaiting) {
        super(bytes);
        this.limit = limit;
        this.beforeWaiting = beforeWaiting;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        rethrow();
        try {
            if (in.available() == 0) {
                beforeWaiting.run();
            }
            int read = in.read(buffer, offset, length);
            if (read < 0 && count == 0) {
                throw new EmptySubmission();
            }
            refuseWhatIsPacked(buffer, offset, read);
            count += Math.max(read, 0);
            if (count > limit) {
                throw new TooLarge(limit);
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void refuseWhatIsPacked(byte[] buffer, int offset, int read) throws Packed {
        for (int at = 0; at < read && count + at < BYTES_OF_GZIP; at++) {
            beginning = (beginning << Byte.SIZE) | (buffer[offset + at] & 0xFF);
        }
        if (beginning == GZIP) {
            throw new Packed();
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.min(wanted, 8192)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A decoder that is done closes its parser; whoever opened the bytes closes them. */
    @Override
    public void close() {}

    /** Throws what made reading fail, if anything did. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
