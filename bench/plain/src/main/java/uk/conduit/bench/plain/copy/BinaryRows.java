package uk.conduit.bench.plain.copy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Rows in PostgreSQL's binary COPY format, in one growing piece of memory. */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER_REST = 8;
    private static final int END = -1;
    private static final int UUID_BYTES = 2 * Long.BYTES;
    /** PostgreSQL counts microseconds from 2000-01-01. */
    private static final long EPOCH_SECONDS = 946_684_800L;

    private static final long MICROS = 1_000_000L;
    private static final int NANOS_PER_MICRO = 1_000;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    BinaryRows() {
        room(SIGNATURE.length + HEADER_REST).put(SIGNATURE).put(new byte[HEADER_REST]);
    }

    /** Begins a row of so many columns, which must follow. */
    BinaryRows row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    BinaryRows put(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryRows put(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryRows put(Instant value) {
        return put((value.getEpochSecond() - EPOCH_SECONDS) * MICROS + value.getNano() / NANOS_PER_MICRO);
    }

    BinaryRows put(UUID value) {
        room(Integer.BYTES + UUID_BYTES)
                .putInt(UUID_BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows put(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    /** All of it, with its end. */
    byte[] bytes() {
        room(Short.BYTES).putShort((short) END);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int larger = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), larger)).position(buffer.position());
        }
        return buffer;
    }
}
