package uk.conduit.consolidation.service.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FastByteArrayOutputStream;

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

    private final FastByteArrayOutputStream out = new FastByteArrayOutputStream(1 << 16);

    BinaryCopy() {
        bytes(SIGNATURE);
        bytes(new byte[HEADER_REST]);
    }

    /** Begins a row of so many columns, which must follow. */
    BinaryCopy row(int columns) {
        return number(columns, Short.BYTES);
    }

    BinaryCopy put(boolean value) {
        return number(1, Integer.BYTES).number(value ? 1 : 0, 1);
    }

    BinaryCopy put(int value) {
        return number(Integer.BYTES, Integer.BYTES).number(value, Integer.BYTES);
    }

    BinaryCopy put(long value) {
        return number(Long.BYTES, Integer.BYTES).number(value, Long.BYTES);
    }

    BinaryCopy put(Instant value) {
        long micros = Math.multiplyExact(value.getEpochSecond() - EPOCH_SECONDS, MICROS);
        return put(micros + value.getNano() / NANOS_PER_MICRO);
    }

    BinaryCopy put(@Nullable UUID value) {
        return value == null
                ? number(NULL, Integer.BYTES)
                : number(2L * Long.BYTES, Integer.BYTES)
                        .number(value.getMostSignificantBits(), Long.BYTES)
                        .number(value.getLeastSignificantBits(), Long.BYTES);
    }

    BinaryCopy put(String value) {
        return put(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy put(byte @Nullable [] value) {
        if (value == null) {
            return number(NULL, Integer.BYTES);
        }
        number(value.length, Integer.BYTES);
        return bytes(value);
    }

    /** Sends the rows, on the connection of the transaction; {@code into} is a table and its columns. */
    void send(JdbcTemplate template, String into) {
        number(END, Short.BYTES);
        template.execute((ConnectionCallback<Boolean>) connection -> {
            send(connection.unwrap(PGConnection.class).getCopyAPI(), into);
            return true;
        });
    }

    private void send(CopyManager manager, String into) throws SQLException {
        try {
            manager.copyIn("COPY " + into + " FROM STDIN (FORMAT binary)", out.getInputStream());
        } catch (IOException broken) {
            // What was to be sent is in memory: only the connection can have failed.
            throw new SQLException("The connection broke during COPY", "08006", broken);
        }
    }

    private BinaryCopy number(long value, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            byteOf((int) (value >>> shift));
        }
        return this;
    }

    private void byteOf(int value) {
        try {
            out.write(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BinaryCopy bytes(byte[] value) {
        try {
            out.write(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }
}
