package uk.conduit.bench.plain.naive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import uk.conduit.bench.plain.Taking;
import uk.conduit.bench.reading.EventRows;
import uk.conduit.bench.reading.Row;
import uk.conduit.bench.reading.Task.Database;

/**
 * One transaction for each event: the event itself unless it is there, its child's counts if it was not, the position.
 * Right, and as slow as the disk's flush. It recognises repeats, and knows neither corrections nor who is who.
 */
public final class EventByEvent implements Taking {

    private static final String EVENTS = """
            CREATE TABLE events (
                event_id uuid PRIMARY KEY,
                agency text NOT NULL,
                kind text NOT NULL,
                reference text NOT NULL,
                version bigint NOT NULL,
                occurred_at timestamptz NOT NULL,
                appended_at timestamptz NOT NULL,
                raw bytea NOT NULL
            )""";
    private static final String CHILDREN = """
            CREATE TABLE children (
                agency text, reference text, events bigint NOT NULL, latest timestamptz NOT NULL,
                PRIMARY KEY (agency, reference)
            )""";
    private static final String POSITIONS = """
            CREATE TABLE positions (
                topic text, partition integer, next_offset bigint NOT NULL, PRIMARY KEY (topic, partition)
            )""";

    private final EventRows rows;
    private final Connection connection;
    private final PreparedStatement event;
    private final PreparedStatement child;
    private final PreparedStatement position;

    /** Writes to this database, which was prepared. */
    public EventByEvent(EventRows rows, Database database) throws SQLException {
        this.rows = rows;
        this.connection = connect(database);
        connection.setAutoCommit(false);
        event = connection.prepareStatement(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING");
        child = connection.prepareStatement("INSERT INTO children VALUES (?, ?, 1, ?) ON CONFLICT (agency, reference)"
                + " DO UPDATE SET events = children.events + 1, latest = greatest(children.latest, excluded.latest)");
        position = connection.prepareStatement("INSERT INTO positions VALUES (?, ?, ?) ON CONFLICT (topic, partition)"
                + " DO UPDATE SET next_offset = excluded.next_offset");
    }

    /** Makes the tables. */
    public static void prepare(Database database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(EVENTS);
            statement.execute(CHILDREN);
            statement.execute(POSITIONS);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Override
    public void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) throws SQLException {
        for (ConsumerRecord<byte[], byte[]> each : records) {
            one(rows.row(each));
        }
    }

    private void one(Row row) throws SQLException {
        event.setObject(1, row.eventId());
        event.setString(2, row.agency());
        event.setString(3, row.kind());
        event.setString(4, row.reference());
        event.setLong(5, row.version());
        event.setTimestamp(6, Timestamp.from(row.occurredAt()));
        event.setTimestamp(7, Timestamp.from(row.place().appendedAt()));
        event.setBytes(8, row.raw());
        if (event.executeUpdate() > 0) {
            child.setString(1, row.agency());
            child.setString(2, row.reference());
            child.setTimestamp(3, Timestamp.from(row.occurredAt()));
            child.executeUpdate();
        }
        position.setString(1, row.place().topic());
        position.setInt(2, row.place().partition());
        position.setLong(3, row.place().offset() + 1);
        position.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
