package uk.conduit.consolidation.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** Reads events, as whole statements: an event alone does not say whether it counts. */
public final class EventHeads {

    /** What a head is read from, of events by the name of {@code e}. */
    static final String HEAD =
            " e.event_id, e.record_key, e.version, e.agency, e.content, e.named_event, e.retraction, e.subject_id";

    /** What a stored event is read from, of events by the name of {@code e}. */
    static final String STORED = HEAD + """
            , e.raw, e.first AND e.named_event IS NULL
                AND NOT EXISTS (SELECT FROM events l WHERE l.record_key = e.record_key AND NOT l.first AND NOT l.claimed)
                AND NOT EXISTS (SELECT FROM events n WHERE n.named_event = e.event_id)""";

    private final JdbcClient jdbc;

    EventHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These events, as far as they have arrived. */
    public Map<EventId, Head> known(Collection<EventId> events) {
        return byId(jdbc.sql("SELECT" + HEAD + " FROM events e WHERE e.event_id = ANY (?) AND NOT e.claimed")
                .param(SqlArrays.events(events)));
    }

    /** Every event of these subjects, whether it counts or not. */
    public Map<EventId, Head> ofSubjects(Collection<UUID> subjects) {
        return byId(jdbc.sql("SELECT" + HEAD + " FROM events e WHERE e.subject_id = ANY (?)")
                .param(SqlArrays.uuids(subjects)));
    }

    /** The same, with their bytes. */
    public List<StoredEvent> storedOf(Collection<UUID> subjects) {
        return stored(jdbc.sql("SELECT" + STORED + " FROM events e WHERE e.subject_id = ANY (?)")
                .param(SqlArrays.uuids(subjects)));
    }

    /** How many events each of these subjects has. */
    public Map<UUID, Long> countsOf(Collection<UUID> subjects) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("SELECT subject_id, count(*) FROM events WHERE subject_id = ANY (?) GROUP BY subject_id")
                .param(SqlArrays.uuids(subjects))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    /** All events of the statements to which these events and records belong. */
    public Map<EventId, Head> statements(Collection<Head> some) {
        Map<EventId, Head> found = new HashMap<>();
        Set<UUID> records = new HashSet<>();
        Set<EventId> events = new HashSet<>();
        Collection<Head> ring = some;
        while (!ring.isEmpty()) {
            Set<UUID> newRecords = new HashSet<>();
            Set<EventId> newEvents = new HashSet<>();
            for (Head head : ring) {
                note(head, records, newRecords, events, newEvents);
            }
            List<Head> next = new ArrayList<>();
            if (!newRecords.isEmpty() || !newEvents.isEmpty()) {
                around(newRecords, newEvents).forEach((id, head) -> {
                    if (found.putIfAbsent(id, head) == null) {
                        next.add(head);
                    }
                });
            }
            ring = next;
        }
        return found;
    }

    private static void note(
            Head head, Set<UUID> records, Set<UUID> newRecords, Set<EventId> events, Set<EventId> newEvents) {
        if (records.add(head.version().record())) {
            newRecords.add(head.version().record());
        }
        if (events.add(head.id())) {
            newEvents.add(head.id());
        }
        Named named = head.version().names();
        if (named != null && events.add(named.event())) {
            newEvents.add(named.event());
        }
    }

    private Map<EventId, Head> around(Set<UUID> records, Set<EventId> events) {
        return byId(jdbc.sql("SELECT" + HEAD + " FROM events e WHERE e.record_key = ANY (:records) AND e.first"
                        + " UNION ALL SELECT" + HEAD
                        + " FROM events e WHERE e.record_key = ANY (:records) AND NOT e.first AND NOT e.claimed"
                        + " UNION ALL SELECT" + HEAD
                        + " FROM events e WHERE e.event_id = ANY (:events) AND NOT e.claimed"
                        + " UNION ALL SELECT" + HEAD
                        + " FROM events e WHERE e.named_event = ANY (:events)")
                .param("records", SqlArrays.uuids(records))
                .param("events", SqlArrays.events(events)));
    }

    /** Holds these events against every other transaction that would judge their statements. */
    public void lock(Collection<EventId> events) {
        jdbc.sql("SELECT event_id FROM events WHERE event_id = ANY (?) ORDER BY event_id FOR NO KEY UPDATE")
                .param(SqlArrays.events(events))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The bytes of these events; of one stored without, those of a version of its record that says the same. */
    public Map<EventId, byte[]> raw(Collection<EventId> events) {
        Map<EventId, byte[]> raw = new HashMap<>();
        jdbc.sql("""
                        SELECT e.event_id, coalesce(e.raw, (
                            SELECT o.raw FROM events o
                            WHERE o.record_key = e.record_key AND o.first AND o.content = e.content AND o.raw IS NOT NULL
                            UNION ALL
                            SELECT o.raw FROM events o
                            WHERE o.record_key = e.record_key AND NOT o.first AND NOT o.claimed
                                AND o.content = e.content AND o.raw IS NOT NULL
                            LIMIT 1))
                        FROM events e WHERE e.event_id = ANY (?) AND NOT e.claimed""").param(SqlArrays.events(events)).query(row -> {
            raw.put(new EventId(row.getObject(1, UUID.class)), row.getBytes(2));
        });
        return raw;
    }

    /** When the hub received these events. */
    public Map<EventId, Instant> received(Collection<EventId> events) {
        Map<EventId, Instant> received = new HashMap<>();
        jdbc.sql("SELECT event_id, appended_at FROM events WHERE event_id = ANY (?) AND NOT claimed")
                .param(SqlArrays.events(events))
                .query(row -> {
                    received.put(
                            new EventId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                });
        return received;
    }

    /** The partitions of the topics these events came on; a readmitted event keeps the one it first came on. */
    public Map<EventId, Integer> partitions(Collection<EventId> events) {
        Map<EventId, Integer> partitions = new HashMap<>();
        jdbc.sql("""
                        SELECT e.event_id, coalesce((
                            SELECT o.partition FROM set_aside a JOIN positions o ON o.id = a.position_id
                            WHERE p.partition < 0 AND a.readmitted_offset = e.record_offset AND o.topic_id = p.topic_id
                            LIMIT 1), p.partition)
                        FROM events e JOIN positions p ON p.id = e.position_id WHERE e.event_id = ANY (?)""").param(SqlArrays.events(events)).query(row -> {
            partitions.put(new EventId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return partitions;
    }

    static Map<EventId, Head> byId(JdbcClient.StatementSpec statement) {
        Map<EventId, Head> heads = new HashMap<>();
        statement.query(row -> {
            Head head = head(row);
            heads.put(head.id(), head);
        });
        return heads;
    }

    static List<StoredEvent> stored(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> storedEvent(row)).list();
    }

    static StoredEvent storedEvent(ResultSet row) throws SQLException {
        return new StoredEvent(head(row), row.getBytes(9), row.getBoolean(10));
    }

    private static Head head(ResultSet row) throws SQLException {
        UUID named = row.getObject(6, UUID.class);
        return new Head(
                new Version(
                        new EventId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        new Agency(row.getString(4)),
                        row.getObject(5, UUID.class),
                        named == null ? null : new Named(new EventId(named), row.getBoolean(7))),
                subject(row));
    }

    private static @Nullable UUID subject(ResultSet row) throws SQLException {
        return row.getObject(8, UUID.class);
    }
}
