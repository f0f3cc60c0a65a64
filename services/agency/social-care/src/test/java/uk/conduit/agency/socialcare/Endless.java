package uk.conduit.agency.socialcare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import uk.conduit.agency.core.Decoded;

/** A submission without an end, made while it is read: whoever decodes it must hand on records as it goes. */
public final class Endless extends InputStream {

    private final LongFunction<String> children;
    private final long head;
    private InputStream current;
    private long made;
    private long read;

    /** Begins with this text, and goes on with children numbered from 1. */
    public Endless(String head, LongFunction<String> children) {
        this.children = children;
        this.head = Sent.text(head).length;
        this.current = new ByteArrayInputStream(Sent.text(head));
    }

    /** A stream that can never be read. */
    public static InputStream broken(IOException why) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw why;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw why;
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = current.read(buffer, offset, length);
        if (count < 0) {
            made++;
            current = new ByteArrayInputStream(Sent.text(children.apply(made)));
            count = current.read(buffer, offset, length);
        }
        read += count;
        return count;
    }

    /** How many bytes the head and this many children take. */
    public long bytesOfChildren(long count) {
        long bytes = head;
        for (long n = 1; n <= count; n++) {
            bytes += Sent.text(children.apply(n)).length;
        }
        return bytes;
    }

    /** Decodes until this many records have been handed on, and says how many bytes had been read by then. */
    public long readUntil(long records, Decoding decoding) throws IOException {
        long[] seen = {0};
        try {
            decoding.run(_ -> {
                seen[0]++;
                if (seen[0] == records) {
                    throw new Enough();
                }
            });
            throw new AssertionError("Only " + seen[0] + " records were handed on");
        } catch (Enough enough) {
            return read;
        }
    }

    /** Something that decodes into a sink. */
    @FunctionalInterface
    public interface Decoding {
        /** Decodes into this sink. */
        void run(Into sink) throws IOException;
    }

    /** Takes records of any kind. */
    @FunctionalInterface
    public interface Into {
        /** Takes one. */
        void accept(Decoded<?> record) throws IOException;
    }

    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
