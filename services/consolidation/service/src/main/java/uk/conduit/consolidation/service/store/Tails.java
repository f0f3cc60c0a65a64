package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;
import uk.conduit.platform.kernel.EventId;

/** Reads the events that lie behind the picture positions, whether they count or not, and those that lie before. */
public final class Tails {

    private static final String FROM_EVENTS = " FROM events e LEFT JOIN picture_positions k USING (position_id)"
            + " WHERE e.subject_id = ANY (?) AND e.record_offset >= coalesce(k.next_offset, 0)";

    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;
    private final JdbcClient batches;

    Tails(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(ROWS_AT_A_TIME);
        this.batches = JdbcClient.create(template);
    }

    /** The events of these subjects that no kept picture holds. */
    public List<StoredEvent> of(Collection<UUID> subjects) {
        return EventHeads.stored(
                jdbc.sql("SELECT" + EventHeads.STORED + FROM_EVENTS).param(SqlArrays.uuids(subjects)));
    }

    /** The ids of the events that {@link #of} finds. */
    public Set<EventId> idsOf(Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("SELECT e.event_id" + FROM_EVENTS)
                .param(SqlArrays.uuids(subjects))
                .query((row, n) -> new EventId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The events of these stretches that are about children, of whichever subjects. */
    public List<StoredEvent> within(List<Stretch> stretches) {
        return EventHeads.stored(within("SELECT" + EventHeads.STORED, stretches, ""));
    }

    /** The same, one after another, those of one subject together. To be closed, and to be read within the transaction. */
    public Stream<StoredEvent> withinBySubject(List<Stretch> stretches) {
        return within("SELECT" + EventHeads.STORED, stretches, " ORDER BY e.subject_id")
                .query((row, n) -> EventHeads.storedEvent(row))
                .stream();
    }

    /** How many subjects the events of these stretches are about. */
    public int subjectsWithin(List<Stretch> stretches) {
        return within("SELECT count(DISTINCT e.subject_id)", stretches, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec within(String what, List<Stretch> stretches, String order) {
        // OFFSET 0 keeps the stretches apart, so that each is looked up by its offsets however many events there are.
        return batches.sql(what + """
                         FROM unnest(?, ?, ?) AS w (position_id, from_offset, to_offset) CROSS JOIN LATERAL (
                            SELECT * FROM events o WHERE o.position_id = w.position_id
                                AND o.record_offset >= w.from_offset AND o.record_offset < w.to_offset OFFSET 0) e
                        WHERE e.subject_id IS NOT NULL""" + order)
                .param(SqlArrays.ints(stretches, Stretch::position))
                .param(SqlArrays.longs(stretches, Stretch::from))
                .param(SqlArrays.longs(stretches, Stretch::to));
    }

    /** The next subjects of whom there are events, behind one in the order of their keys. */
    public List<UUID> subjectsBehind(UUID last, int atMost) {
        return jdbc.sql("SELECT DISTINCT subject_id FROM events WHERE subject_id > ? ORDER BY subject_id LIMIT ?")
                .param(last)
                .param(atMost)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** All events of these subjects that lie before the picture positions, once these stretches are before them too. */
    public List<StoredEvent> before(Collection<UUID> subjects, List<Stretch> stretches) {
        return EventHeads.stored(jdbc.sql("SELECT" + EventHeads.STORED + """
                         FROM events e LEFT JOIN picture_positions k USING (position_id)
                        LEFT JOIN unnest(?, ?) AS w (position_id, next_offset) USING (position_id)
                        WHERE e.subject_id = ANY (?) AND e.record_offset < coalesce(w.next_offset, k.next_offset, 0)""")
                .param(SqlArrays.ints(stretches, Stretch::position))
                .param(SqlArrays.longs(stretches, Stretch::to))
                .param(SqlArrays.uuids(subjects)));
    }
}
