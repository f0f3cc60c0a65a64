package uk.conduit.bench.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;

/** How far consolidation has come, read from its database. */
record HubProgress(Connection connection) {

    private static final String HAS_TABLES = "SELECT (to_regclass('positions') IS NOT NULL)::int";
    private static final String PLACED = "SELECT count(*) FROM positions WHERE partition >= 0";
    private static final String ACCOUNTED =
            "SELECT coalesce(sum(consolidated + unchanged + held + rejected), 0) FROM ledger_ranges";

    private static final String BEHIND = """
            SELECT coalesce(sum(p.next_offset - coalesce(k.next_offset, 0)), 0)
            FROM positions p LEFT JOIN picture_positions k ON k.position_id = p.id""";

    boolean hasTables() {
        return number(HAS_TABLES) == 1;
    }

    /** Whether it was given its partitions; it may have read nothing yet. */
    boolean hasPartitions() {
        return number(PLACED) > 0;
    }

    /** Waits until its ledger accounts for so many records, and every one is in the picture that is kept of its child. */
    void awaitAll(long records, Looking looking, LongConsumer progress) {
        looking.until("it had taken everything", () -> accounted(progress) >= records, () -> number(ACCOUNTED));
        looking.until("it had kept every picture", () -> number(BEHIND) == 0, () -> -number(BEHIND));
    }

    private long accounted(LongConsumer progress) {
        long accounted = number(ACCOUNTED);
        progress.accept(accounted);
        return accounted;
    }

    private long number(String question) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }
}
