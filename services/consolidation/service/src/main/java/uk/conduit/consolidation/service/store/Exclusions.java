package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.platform.kernel.ChildId;

/** Who must see nothing of which child, as things stand now. */
public final class Exclusions {

    private final JdbcClient jdbc;

    /** Reads from this database. */
    public Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these children a person must not see; an id from before children were joined counts as the joined one. */
    public Set<ChildId> of(String userName, Collection<ChildId> children) {
        return jdbc
                .sql("""
                        SELECT s.subject_id FROM subjects s JOIN children c USING (child_id)
                        WHERE s.subject_id = ANY (?) AND ? = ANY (c.excluded)""")
                .param(SqlArrays.uuids(children.stream().map(ChildId::value).toList()))
                .param(userName)
                .query((row, number) -> new ChildId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
