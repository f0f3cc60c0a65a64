package uk.conduit.consolidation.service.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in PostgreSQL's binary COPY format: the fastest way in, and free of any question of quoting. */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER_REST = 8;
    private static final int NULL = -1;
    private static final int END = -1;
    /** PostgreSQL counts microseconds from 2000-01-01. */
    private static final long EPOCH_SECONDS = 946_684_800L;

    private static final long MICROS = 1_000_000L;
    private static final int NANOS_PER_MICRO = 1_000;

    private ByteBuffer out = ByteBuffer.allocate(1 << 16);

    BinaryCopy() {
        room(SIGNATURE.length + HEADER_REST).put(SIGNATURE).put(new byte[HEADER_REST]);
    }

    /** Begins a row of so many columns, which must follow. */
    BinaryCopy row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    BinaryCopy put(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryCopy put(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryCopy put(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryCopy put(Instant value) {
        long micros = Math.multiplyExact(value.getEpochSecond() - EPOCH_SECONDS, MICROS);
        return put(micros + value.getNano() / NANOS_PER_MICRO);
    }

    BinaryCopy put(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryCopy put(String value) {
        return put(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy put(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    /** Sends the rows, on the connection of the transaction; {@code into} is a table and its columns. */
    void send(JdbcTemplate template, String into) {
        room(Short.BYTES).putShort((short) END);
        template.execute((ConnectionCallback<Boolean>) connection -> {
            send(connection.unwrap(PGConnection.class).getCopyAPI(), into);
            return true;
        });
    }

    private void send(CopyManager manager, String into) throws SQLException {
        CopyIn copy = manager.copyIn("COPY " + into + " FROM STDIN (FORMAT binary)");
        try {
            copy.writeToCopy(out.array(), 0, out.position());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private BinaryCopy nothing() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    /** Where so many bytes more can be put. */
    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            out = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + bytes))
                    .put(out.flip());
        }
        return out;
    }
}
