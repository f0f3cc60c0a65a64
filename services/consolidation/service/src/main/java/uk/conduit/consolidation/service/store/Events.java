package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.platform.kernel.EventId;

/**
 * Writes events. Inserting an event claims its id and, for the first version of a source record, the record's key: two
 * transactions that bring the same event, or two versions of one record, meet here and one waits for the other.
 */
public final class Events {

    private static final String COLUMNS = "event_id, retraction, position_id, schema_id, record_key, version,"
            + " record_offset, occurred_at, appended_at, subject_id, content, named_event, agency, kind, raw";
    private static final int COLUMN_COUNT = 15;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Events(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.template = new JdbcTemplate(source);
    }

    /**
     * Which ids and records of some events the store has.
     *
     * @param events the ids; one that is claimed counts
     * @param records the records of which it has a first version
     */
    public record Known(Set<UUID> events, Set<UUID> records) {

        /** Whether neither the event nor any other version of its record is there. */
        public boolean has(NewEvent event) {
            return events.contains(event.version().event().value())
                    || records.contains(event.version().record());
        }
    }

    /** What the store has of these events. */
    public Known known(Collection<NewEvent> events) {
        return new Known(
                there(
                        "SELECT event_id FROM events WHERE event_id = ANY (?)",
                        events.stream().map(it -> it.version().event().value()).toList()),
                there(
                        "SELECT record_key FROM events WHERE record_key = ANY (?) AND first",
                        events.stream().map(it -> it.version().record()).toList()));
    }

    private Set<UUID> there(String question, Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql(question)
                .param(SqlArrays.uuids(ids))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /**
     * Adds first versions of records, in the order of their ids. COPY is the quickest way into a table, and knows no way
     * round what is there already.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another transaction has added one of them meanwhile
     */
    public void add(Collection<NewEvent> firsts) {
        if (firsts.isEmpty()) {
            return;
        }
        BinaryCopy rows = new BinaryCopy();
        firsts.stream()
                .sorted(Comparator.comparing(it -> it.version().event()))
                .forEach(event -> row(rows, event, COLUMN_COUNT + 1).put(true));
        rows.send(template, "events (" + COLUMNS + ", first)");
    }

    /** Copies events into a table of this connection alone, from which they are inserted. */
    public void stage(Collection<NewEvent> events) {
        template.execute("""
                CREATE TEMPORARY TABLE IF NOT EXISTS staged_events (
                    event_id uuid, retraction boolean, position_id integer, schema_id integer, record_key uuid,
                    version bigint, record_offset bigint, occurred_at timestamptz, appended_at timestamptz,
                    subject_id uuid, content uuid, named_event uuid, agency text, kind text, raw bytea
                ) ON COMMIT DELETE ROWS""");
        BinaryCopy rows = new BinaryCopy();
        events.forEach(event -> row(rows, event, COLUMN_COUNT));
        rows.send(template, "staged_events (" + COLUMNS + ")");
    }

    private static BinaryCopy row(BinaryCopy rows, NewEvent event, int columns) {
        Named named = event.version().names();
        return rows.row(columns)
                .put(event.version().event().value())
                .put(event.version().retracts())
                .put(event.at().position())
                .put(event.wire().schemaId())
                .put(event.version().record())
                .put(event.version().version())
                .put(event.at().offset())
                .put(event.occurred())
                .put(event.at().appended())
                .put(event.subject())
                .put((UUID) event.version().content())
                .put(named == null ? null : named.event().value())
                .put(event.version().agency().name())
                .put(event.kind())
                .put(event.wire().raw());
    }

    /** Inserts some staged events as first versions of their records; answers those of which neither was known. */
    public Set<EventId> insertFirsts(Collection<EventId> some) {
        return inserted(jdbc.sql("INSERT INTO events (" + COLUMNS + ", first) SELECT " + COLUMNS
                        + ", true FROM staged_events WHERE event_id = ANY (?)"
                        + " ORDER BY event_id ON CONFLICT DO NOTHING RETURNING event_id")
                .param(SqlArrays.events(some)));
    }

    /** Inserts some staged events as later versions of known records; {@code silent} ones without their bytes. */
    public Set<EventId> insertLaters(Collection<EventId> some, Collection<EventId> silent) {
        return inserted(jdbc.sql("INSERT INTO events (" + COLUMNS.replace(", raw", "") + ", raw) SELECT "
                        + COLUMNS.replace(", raw", "")
                        + ", CASE WHEN event_id = ANY (?) THEN NULL ELSE raw END"
                        + " FROM staged_events WHERE event_id = ANY (?)"
                        + " ORDER BY event_id ON CONFLICT DO NOTHING RETURNING event_id")
                .param(SqlArrays.events(silent))
                .param(SqlArrays.events(some)));
    }

    /** Gives up claims on events that have now arrived; answers which there were. */
    public Set<EventId> unclaim(Collection<EventId> events) {
        return inserted(jdbc.sql("DELETE FROM events WHERE event_id = ANY (?) AND claimed RETURNING event_id")
                .param(SqlArrays.events(events)));
    }

    /** Claims the ids of events that are named and have not arrived. */
    public void claim(Collection<EventId> events) {
        List<EventId> sorted = events.stream().distinct().sorted().toList();
        jdbc.sql(
                        "INSERT INTO events (event_id, claimed) SELECT id, true FROM unnest(?) AS w (id) ON CONFLICT DO NOTHING")
                .param(SqlArrays.events(sorted))
                .update();
    }

    /** Gives an event the content under which an equal one is stored. */
    public void sameContent(EventId event, UUID content) {
        jdbc.sql("UPDATE staged_events SET content = ? WHERE event_id = ?")
                .param(content)
                .param(event.value())
                .update();
    }

    private static Set<EventId> inserted(JdbcClient.StatementSpec statement) {
        return new HashSet<>(statement
                .query((row, n) -> new EventId(row.getObject(1, UUID.class)))
                .list());
    }
}
