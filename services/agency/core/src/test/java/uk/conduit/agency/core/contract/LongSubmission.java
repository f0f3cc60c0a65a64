package uk.conduit.agency.core.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * A submission of any length, made while it is read. While it is read, it asks what this process holds: when a
 * hundredth was read, and again at the end.
 */
final class LongSubmission extends InputStream {

    private final IntFunction<String> piece;
    private final String tail;
    private final long length;
    private InputStream current;
    private long read;
    private int made;
    private boolean ended;
    private long heldEarly;
    private long heldLate;

    /** Begins with the head, goes on with pieces until it is this long, and ends with the tail. */
    LongSubmission(String head, IntFunction<String> piece, String tail, long length) {
        this.piece = piece;
        this.tail = tail;
        this.length = length;
        this.current = bytes(head);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int count = current.read(buffer, offset, wanted);
        while (count < 0) {
            if (ended) {
                return -1;
            }
            next();
            count = current.read(buffer, offset, wanted);
        }
        read += count;
        return count;
    }

    private void next() {
        if (heldEarly == 0 && read >= length / 100) {
            heldEarly = held();
        }
        if (read < length) {
            current = bytes(piece.apply(made++));
        } else {
            heldLate = held();
            ended = true;
            current = bytes(tail);
        }
    }

    /** How many bytes more this process held at the end than when a hundredth was read. */
    long grown() {
        if (heldLate == 0) {
            throw new AssertionError("It was read only up to byte " + read);
        }
        return heldLate - heldEarly;
    }

    int pieces() {
        return made;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
