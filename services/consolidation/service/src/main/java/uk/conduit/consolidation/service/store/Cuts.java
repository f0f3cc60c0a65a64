package uk.conduit.consolidation.service.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.platform.kernel.EventId;

/** Reads cuts, and what lies between two of them. What is to belong together is read in one REPEATABLE READ transaction. */
public final class Cuts {

    private final JdbcClient jdbc;

    Cuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cut of this transaction's snapshot. */
    public Cut now() {
        return new Cut(jdbc.sql("SELECT topic, topic_id, partition, next_offset FROM positions"
                        + " ORDER BY topic, topic_id, partition")
                .query((row, n) ->
                        new Cut.Place(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getLong(4)))
                .list());
    }

    /**
     * The events that were received between two cuts, effective or not; readmitted ones count when they were readmitted.
     *
     * <p>Those that only said what another version had said are among them: of two such versions the earlier counts, even
     * where it came second.
     */
    public Set<EventId> received(Cut from, Cut to) {
        List<Cut.Place> begins = from.places();
        List<Cut.Place> ends = to.places();
        return jdbc
                .sql("""
                        WITH begins AS (SELECT * FROM unnest(?, ?, ?, ?) AS b (topic, topic_id, partition, from_offset)),
                        ends AS (SELECT * FROM unnest(?, ?, ?, ?) AS e (topic, topic_id, partition, to_offset))
                        SELECT v.event_id FROM ends
                        JOIN positions p USING (topic, topic_id, partition)
                        LEFT JOIN begins b USING (topic, topic_id, partition)
                        JOIN events v ON v.position_id = p.id
                            AND v.record_offset >= coalesce(b.from_offset, 0) AND v.record_offset < ends.to_offset""")
                .param(SqlArrays.texts(begins, Cut.Place::topic))
                .param(SqlArrays.uuids(begins, Cut.Place::topicId))
                .param(SqlArrays.ints(begins, Cut.Place::partition))
                .param(SqlArrays.longs(begins, Cut.Place::offset))
                .param(SqlArrays.texts(ends, Cut.Place::topic))
                .param(SqlArrays.uuids(ends, Cut.Place::topicId))
                .param(SqlArrays.ints(ends, Cut.Place::partition))
                .param(SqlArrays.longs(ends, Cut.Place::offset))
                .query((row, n) -> new EventId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
