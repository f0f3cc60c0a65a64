package uk.conduit.bench.plain.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import uk.conduit.bench.plain.Taking;
import uk.conduit.bench.reading.EventRows;
import uk.conduit.bench.reading.Row;
import uk.conduit.bench.reading.Task.Database;

/**
 * COPY of each batch into one table, in binary, with the offsets in the transaction. The key is where a record lies: it is
 * the cheapest key that lets nothing in twice, and it does not recognise an event that was sent twice.
 */
public final class CopyingRows implements Taking {

    private static final String TABLE = """
            CREATE TABLE rows (
                topic text NOT NULL,
                partition integer NOT NULL,
                record_offset bigint NOT NULL,
                event_id uuid NOT NULL,
                agency text NOT NULL,
                kind text NOT NULL,
                reference text NOT NULL,
                version bigint NOT NULL,
                occurred_at timestamptz NOT NULL,
                appended_at timestamptz NOT NULL,
                raw bytea NOT NULL,
                PRIMARY KEY (topic, partition, record_offset)
            )""";
    private static final String POSITIONS = """
            CREATE TABLE positions (
                topic text, partition integer, next_offset bigint NOT NULL, PRIMARY KEY (topic, partition)
            )""";
    private static final String COPY = "COPY rows (topic, partition, record_offset, event_id, agency, kind, reference,"
            + " version, occurred_at, appended_at, raw) FROM STDIN (FORMAT binary)";
    private static final int COLUMNS = 11;
    private static final String MOVE = "INSERT INTO positions VALUES (?, ?, ?) ON CONFLICT (topic, partition)"
            + " DO UPDATE SET next_offset = excluded.next_offset";

    private final EventRows rows;
    private final Connection connection;

    /** Copies into this database, which was prepared. */
    public CopyingRows(EventRows rows, Database database) throws SQLException {
        this.rows = rows;
        this.connection = connect(database);
        connection.setAutoCommit(false);
    }

    /** Makes the tables. */
    public static void prepare(Database database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(POSITIONS);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Override
    public void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) throws SQLException {
        BinaryRows binary = new BinaryRows();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            put(binary, rows.row(each));
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        byte[] bytes = binary.bytes();
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            for (var position : next.entrySet()) {
                move.setString(1, position.getKey().topic());
                move.setInt(2, position.getKey().partition());
                move.setLong(3, position.getValue());
                move.addBatch();
            }
            move.executeBatch();
        }
        connection.commit();
    }

    private static void put(BinaryRows binary, Row row) {
        binary.row(COLUMNS)
                .put(text(row.place().topic()))
                .put(row.place().partition())
                .put(row.place().offset())
                .put(row.eventId())
                .put(text(row.agency()))
                .put(text(row.kind()))
                .put(text(row.reference()))
                .put(row.version())
                .put(row.occurredAt())
                .put(row.place().appendedAt())
                .put(row.raw());
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
