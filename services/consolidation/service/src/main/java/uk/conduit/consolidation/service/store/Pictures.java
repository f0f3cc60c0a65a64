package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.ChildId;

/** Reads pictures of single children. */
public final class Pictures {

    private final JdbcClient jdbc;
    private final PictureCodec codec = new PictureCodec();

    /** Reads from this database. */
    public Pictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A child as it is now.
     *
     * @param id the id it has now, which is another than was asked for where children were joined
     * @param picture what is known
     */
    public record Found(ChildId id, Picture picture) {}

    /** The child an id stands for. An id that a child had before it was joined with another still finds it. */
    public Optional<Found> find(ChildId id) {
        return jdbc.sql("""
                        SELECT c.child_id, c.state FROM subjects s JOIN children c USING (child_id)
                        WHERE s.subject_id = ?""")
                .param(id.value())
                .query((row, number) ->
                        new Found(new ChildId(row.getObject(1, UUID.class)), codec.decode(row.getBytes(2))))
                .optional();
    }

    /** Which of these children a person must not see, as things stand now; ids from before a join included. */
    public Set<ChildId> excluding(String userName, Collection<ChildId> children) {
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
