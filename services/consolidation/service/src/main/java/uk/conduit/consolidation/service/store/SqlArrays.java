package uk.conduit.consolidation.service.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/** Whole columns as one parameter: every statement of the intake speaks of many rows. */
final class SqlArrays {

    /** PostgreSQL orders UUIDs by their bytes, as ids of children are; Java orders them by signed halves. */
    static final Comparator<UUID> UUID_ORDER = Comparator.comparing(ChildId::new);

    private SqlArrays() {}

    static SqlArrayValue uuids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }

    static SqlArrayValue events(Collection<EventId> values) {
        return new SqlArrayValue("uuid", values.stream().map(EventId::value).toArray());
    }

    static <R> SqlArrayValue uuids(List<R> rows, Function<R, @Nullable UUID> column) {
        return column("uuid", rows, column);
    }

    static <R> SqlArrayValue texts(List<R> rows, Function<R, @Nullable String> column) {
        return column("text", rows, column);
    }

    static <R> SqlArrayValue ints(List<R> rows, Function<R, @Nullable Integer> column) {
        return column("int4", rows, column);
    }

    static <R> SqlArrayValue longs(List<R> rows, Function<R, @Nullable Long> column) {
        return column("int8", rows, column);
    }

    static <R> SqlArrayValue instants(List<R> rows, Function<R, @Nullable Instant> column) {
        return column("timestamptz", rows, row -> {
            Instant at = column.apply(row);
            return at == null ? null : Timestamp.from(at);
        });
    }

    static <R> SqlArrayValue bytes(List<R> rows, Function<R, byte @Nullable []> column) {
        byte[] @Nullable [] values = new byte[rows.size()] @Nullable [];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return new SqlArrayValue("bytea", (Object[]) values);
    }

    @SuppressWarnings("NullAway") // null is what SQL is given for an absent value
    private static <R> SqlArrayValue column(String type, List<R> rows, Function<R, ? extends @Nullable Object> column) {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return new SqlArrayValue(type, values);
    }
}
