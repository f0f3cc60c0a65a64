package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;
import uk.conduit.platform.kernel.EventId;

/** Reads the events that lie behind the picture positions, whether they count or not, and those that lie before. */
public final class Tails {

    private static final String FROM_EVENTS = " FROM events e LEFT JOIN picture_positions k USING (position_id)"
            + " WHERE e.subject_id = ANY (?) AND e.record_offset >= coalesce(k.next_offset, 0)";

    private final JdbcClient jdbc;

    Tails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of these subjects that no kept picture holds. */
    public Map<EventId, Head> of(Collection<UUID> subjects) {
        return EventHeads.byId(
                jdbc.sql("SELECT" + EventHeads.HEAD + FROM_EVENTS).param(SqlArrays.uuids(subjects)));
    }

    /** The ids of the events that {@link #of} finds. */
    public Set<EventId> idsOf(Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("SELECT e.event_id" + FROM_EVENTS)
                .param(SqlArrays.uuids(subjects))
                .query((row, n) -> new EventId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The events of these stretches that are about children, of whichever subjects. */
    public Map<EventId, Head> within(List<Stretch> stretches) {
        // OFFSET 0 keeps the stretches apart, so that each is looked up by its offsets however many events there are.
        return EventHeads.byId(jdbc.sql("SELECT" + EventHeads.HEAD + """
                         FROM unnest(?, ?, ?) AS w (position_id, from_offset, to_offset) CROSS JOIN LATERAL (
                            SELECT * FROM events o WHERE o.position_id = w.position_id
                                AND o.record_offset >= w.from_offset AND o.record_offset < w.to_offset OFFSET 0) e
                        WHERE e.subject_id IS NOT NULL""")
                .param(SqlArrays.ints(stretches, Stretch::position))
                .param(SqlArrays.longs(stretches, Stretch::from))
                .param(SqlArrays.longs(stretches, Stretch::to)));
    }

    /** All events of these subjects that lie before the picture positions, once these stretches are before them too. */
    public Map<EventId, Head> before(Collection<UUID> subjects, List<Stretch> stretches) {
        return EventHeads.byId(jdbc.sql("SELECT" + EventHeads.HEAD + """
                         FROM events e LEFT JOIN picture_positions k USING (position_id)
                        LEFT JOIN unnest(?, ?) AS w (position_id, next_offset) USING (position_id)
                        WHERE e.subject_id = ANY (?) AND e.record_offset < coalesce(w.next_offset, k.next_offset, 0)""")
                .param(SqlArrays.ints(stretches, Stretch::position))
                .param(SqlArrays.longs(stretches, Stretch::to))
                .param(SqlArrays.uuids(subjects)));
    }
}
