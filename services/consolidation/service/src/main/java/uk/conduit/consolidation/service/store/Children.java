package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.ChildId;

/** The pictures of today. */
public final class Children {

    /** Joins user names; no user name holds it. */
    private static final String BETWEEN = "\u001F";

    private final JdbcClient jdbc;
    private final PictureCodec codec;

    Children(JdbcClient jdbc, PictureCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /**
     * A child as kept.
     *
     * @param picture what is known
     * @param tally which events are folded in
     */
    public record State(Picture picture, Tally tally) {

        /** Nothing is known. */
        public static final State EMPTY = new State(Picture.EMPTY, Tally.NONE);

        /** Both, of one child. */
        public State merge(State other) {
            return new State(picture.merge(other.picture), tally.merge(other.tally));
        }
    }

    /** Locks these children in the order of their ids, and reads those that exist. */
    public Map<ChildId, State> lock(Collection<ChildId> children) {
        Map<ChildId, State> states = new TreeMap<>();
        jdbc.sql("SELECT child_id, state, events, id_sum FROM children WHERE child_id = ANY (?)"
                        + " ORDER BY child_id FOR UPDATE")
                .param(SqlArrays.uuids(children.stream().map(ChildId::value).toList()))
                .query(row -> {
                    states.put(
                            new ChildId(row.getObject(1, UUID.class)),
                            new State(
                                    codec.decode(row.getBytes(2)),
                                    new Tally(row.getLong(3), row.getObject(4, UUID.class))));
                });
        return states;
    }

    /** Writes these children as they are now. */
    public void write(Map<ChildId, State> states) {
        List<Map.Entry<ChildId, State>> rows =
                new TreeMap<>(states).entrySet().stream().toList();
        jdbc.sql("""
                        INSERT INTO children (child_id, state, excluded, events, id_sum)
                        SELECT w.child_id, w.state, string_to_array(w.excluded, ?), w.events, w.id_sum
                        FROM unnest(?, ?, ?, ?, ?) AS w (child_id, state, excluded, events, id_sum)
                        ON CONFLICT (child_id) DO UPDATE SET state = EXCLUDED.state, excluded = EXCLUDED.excluded,
                            events = EXCLUDED.events, id_sum = EXCLUDED.id_sum""")
                .param(BETWEEN)
                .param(SqlArrays.uuids(rows, row -> row.getKey().value()))
                .param(SqlArrays.bytes(rows, row -> codec.encode(row.getValue().picture())))
                .param(SqlArrays.texts(
                        rows,
                        row -> String.join(BETWEEN, row.getValue().picture().excluded())))
                .param(SqlArrays.longs(rows, row -> row.getValue().tally().events()))
                .param(SqlArrays.uuids(rows, row -> row.getValue().tally().idSum()))
                .update();
    }

    /** Removes children whom no subject stands for any more. Their ids still find the children of today. */
    public void remove(Collection<ChildId> children) {
        jdbc.sql("DELETE FROM children WHERE child_id = ANY (?)")
                .param(SqlArrays.uuids(children.stream().map(ChildId::value).toList()))
                .update();
    }
}
