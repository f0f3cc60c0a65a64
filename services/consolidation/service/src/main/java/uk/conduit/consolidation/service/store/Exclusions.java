package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/** Who must see nothing of which child, as things stand now. */
public final class Exclusions {

    private final JdbcClient jdbc;

    /** Reads from this database. */
    public Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an effective event says of a person.
     *
     * @param event the event
     * @param userName who must see nothing
     * @param subject of whom, by key
     */
    public record Exclusion(EventId event, String userName, UUID subject) {}

    /** Adds what events say that have become effective. */
    public void add(Collection<Exclusion> exclusions) {
        List<Exclusion> rows = List.copyOf(exclusions);
        jdbc.sql("INSERT INTO exclusions (event_id, user_name, subject_id) SELECT * FROM unnest(?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .param(SqlArrays.uuids(rows, it -> it.event().value()))
                .param(SqlArrays.texts(rows, Exclusion::userName))
                .param(SqlArrays.uuids(rows, Exclusion::subject))
                .update();
    }

    /** Removes what events said that have ceased to be effective. */
    public void remove(Collection<EventId> events) {
        jdbc.sql("DELETE FROM exclusions WHERE event_id = ANY (?)")
                .param(SqlArrays.events(events))
                .update();
    }

    /** Which of these children a person must not see; an id from before children were joined counts as the joined one. */
    public Set<ChildId> of(String userName, Collection<ChildId> children) {
        return jdbc
                .sql("""
                        SELECT s.subject_id FROM subjects s
                        WHERE s.subject_id = ANY (?) AND EXISTS (
                            SELECT FROM subjects m JOIN exclusions x USING (subject_id)
                            WHERE m.child_id = s.child_id AND x.user_name = ?)""")
                .param(SqlArrays.uuids(children.stream().map(ChildId::value).toList()))
                .param(userName)
                .query((row, number) -> new ChildId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
