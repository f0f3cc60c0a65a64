package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.statement.Statements;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/** Lists events by what the store knows of them without reading their bytes: the evidence behind a picture or a cell. */
public final class EventList {

    private final JdbcClient jdbc;
    private final EventHeads heads;

    EventList(JdbcClient jdbc, EventHeads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /**
     * An event.
     *
     * @param id the event
     * @param agency whose it is
     * @param kind the kind, by its name in the published language
     * @param occurred when it happened
     * @param received when the broker received it
     * @param effective whether it counts: false for one that was corrected, superseded or retracted, and for retractions
     */
    public record Listed(
            EventId id, Agency agency, String kind, Instant occurred, Instant received, boolean effective) {}

    /** Every event of a child, in the order in which they happened. */
    public List<Listed> of(ChildId child) {
        Set<UUID> subjects = Set.copyOf(jdbc.sql("SELECT subject_id FROM subjects WHERE child_id = ?")
                .param(child.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        return listed(heads.ofSubjects(subjects));
    }

    /** These events, as far as they have arrived. */
    public List<Listed> of(Collection<EventId> events) {
        return listed(heads.known(events));
    }

    private List<Listed> listed(Map<EventId, Head> wanted) {
        Map<EventId, Head> statements = new HashMap<>(heads.statements(wanted.values()));
        Set<EventId> effective = Statements.effective(
                statements.values().stream().map(Head::version).toList());
        return jdbc.sql("SELECT event_id, agency, kind, occurred_at, appended_at FROM events WHERE event_id = ANY (?)"
                        + " ORDER BY occurred_at, event_id")
                .param(SqlArrays.events(wanted.keySet()))
                .query((row, n) -> {
                    EventId id = new EventId(row.getObject(1, UUID.class));
                    return new Listed(
                            id,
                            new Agency(row.getString(2)),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            row.getTimestamp(5).toInstant(),
                            effective.contains(id));
                })
                .list();
    }
}
