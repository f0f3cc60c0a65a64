package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The kept pictures of subjects, each as of the picture positions. They are never needed, only quicker than the events: a
 * subject that has none here, or a dropped one, is told from its events alone.
 */
public final class Pictures {

    private static final Comparator<Row> BY_SUBJECT = Comparator.comparing(Row::subject, SqlArrays.UUID_ORDER);
    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final PictureCodec codec;

    Pictures(JdbcClient jdbc, PictureCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /**
     * A picture as kept.
     *
     * @param state its bytes; null if it was dropped
     * @param tally which events are folded in
     * @param drops how often it was dropped so far
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    public record Kept(byte @Nullable [] state, Tally tally, long drops) {

        /** Of a subject that was never kept. */
        public static final Kept NEVER = new Kept(null, Tally.NONE, 0);

        @Override
        public String toString() {
            return "kept picture of " + tally.events() + " events";
        }
    }

    /**
     * A picture to keep.
     *
     * @param subject whose
     * @param state its bytes
     * @param tally which events are folded in
     * @param drops how often it had been dropped when it was read
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    public record Row(UUID subject, byte[] state, Tally tally, long drops) {
        @Override
        public String toString() {
            return "picture of " + tally.events() + " events";
        }
    }

    /** The kept pictures of these subjects, as far as there are any. */
    public Map<UUID, Kept> of(Collection<UUID> subjects) {
        Map<UUID, Kept> kept = new HashMap<>();
        jdbc.sql("SELECT subject_id, state, events, id_sum, drops FROM pictures WHERE subject_id = ANY (?)")
                .param(SqlArrays.uuids(subjects))
                .query(row -> {
                    Tally tally = new Tally(row.getLong(3), row.getObject(4, UUID.class));
                    kept.put(row.getObject(1, UUID.class), new Kept(row.getBytes(2), tally, row.getLong(5)));
                });
        return kept;
    }

    /** What was folded into a kept picture; of one that was dropped, nothing. */
    public Folded folded(Kept kept) {
        byte[] state = kept.state();
        return state == null ? Folded.EMPTY : new Folded(codec.decode(state), kept.tally());
    }

    /** Which events are folded into the kept pictures of these subjects; those that were dropped are not among them. */
    public Map<UUID, Tally> tallies(Collection<UUID> subjects) {
        Map<UUID, Tally> tallies = new HashMap<>();
        jdbc.sql("SELECT subject_id, events, id_sum FROM pictures WHERE subject_id = ANY (?) AND state IS NOT NULL")
                .param(SqlArrays.uuids(subjects))
                .query(row -> {
                    tallies.put(row.getObject(1, UUID.class), new Tally(row.getLong(2), row.getObject(3, UUID.class)));
                });
        return tallies;
    }

    /**
     * Drops the pictures of these subjects: what is folded in does not count any more, or something counts that is not. Of
     * a subject without a picture it is noted too, because a keeper may be about to write one.
     */
    public void drop(Collection<UUID> subjects) {
        jdbc.sql("""
                        INSERT INTO pictures AS p (subject_id, state, events, id_sum, drops)
                        SELECT w.subject_id, NULL, 0, ?, 1 FROM unnest(?) AS w (subject_id) ORDER BY w.subject_id
                        ON CONFLICT (subject_id) DO UPDATE SET state = NULL, events = 0, id_sum = EXCLUDED.id_sum,
                            drops = p.drops + 1""").param(Tally.NONE.idSum()).param(SqlArrays.uuids(subjects)).update();
    }

    /** Some subjects whose pictures were dropped. */
    public List<UUID> dropped(int atMost) {
        return jdbc.sql("SELECT subject_id FROM pictures WHERE state IS NULL LIMIT ?")
                .param(atMost)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The row of a picture that was folded. */
    public Row row(UUID subject, Folded folded, long drops) {
        return new Row(subject, codec.encode(folded.picture()), folded.tally(), drops);
    }

    /** Keeps these pictures; answers how many. One that was dropped since it was read stays dropped. */
    public int write(Collection<Row> rows) {
        List<Row> sorted = rows.stream().sorted(BY_SUBJECT).toList();
        int written = 0;
        for (int from = 0; from < sorted.size(); from += ROWS_AT_A_TIME) {
            written += writeSome(sorted.subList(from, Math.min(sorted.size(), from + ROWS_AT_A_TIME)));
        }
        return written;
    }

    private int writeSome(List<Row> rows) {
        return jdbc.sql("""
                        INSERT INTO pictures AS p (subject_id, state, events, id_sum, drops)
                        SELECT * FROM unnest(?, ?, ?, ?, ?)
                        ON CONFLICT (subject_id) DO UPDATE SET state = EXCLUDED.state, events = EXCLUDED.events,
                            id_sum = EXCLUDED.id_sum
                        WHERE p.drops = EXCLUDED.drops""")
                .param(SqlArrays.uuids(rows, Row::subject))
                .param(SqlArrays.bytes(rows, Row::state))
                .param(SqlArrays.longs(rows, row -> row.tally().events()))
                .param(SqlArrays.uuids(rows, row -> row.tally().idSum()))
                .param(SqlArrays.longs(rows, Row::drops))
                .update();
    }
}
