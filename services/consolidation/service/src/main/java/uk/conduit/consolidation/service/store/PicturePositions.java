package uk.conduit.consolidation.service.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the kept pictures have read, which is behind where the intake reads next. */
public final class PicturePositions {

    /** Any number will do, so long as nothing else in this database locks it. */
    private static final long KEEPERS_LOCK = 0x434F_4E44_5549_5402L;

    private final JdbcClient jdbc;

    PicturePositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Offsets of one position whose events no kept picture holds yet.
     *
     * @param position the position
     * @param from the first of them
     * @param to the offset behind the last
     */
    public record Stretch(int position, long from, long to) {

        /** How many offsets. */
        public long length() {
            return to - from;
        }

        private Stretch part(int offsets, long ofAll) {
            long part = Math.max(1, Math.ceilDiv(length() * offsets, ofAll));
            return new Stretch(position, from, Math.min(to, from + part));
        }
    }

    /** All that was read and is in no kept picture yet. */
    public List<Stretch> behind() {
        return jdbc.sql("""
                        SELECT p.id, coalesce(k.next_offset, 0) AS kept_to, p.next_offset
                        FROM positions p LEFT JOIN picture_positions k ON k.position_id = p.id
                        WHERE p.next_offset > coalesce(k.next_offset, 0) ORDER BY p.id""")
                .query((row, n) -> new Stretch(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /**
     * How far the intake and the kept pictures are.
     *
     * @param read how many offsets were read, of all positions
     * @param behind how many of them are in no kept picture yet
     */
    public record Distance(long read, long behind) {}

    /** How far the intake and the kept pictures are now. */
    public Distance distance() {
        return jdbc.sql("""
                        SELECT coalesce(sum(p.next_offset), 0), coalesce(sum(p.next_offset - coalesce(k.next_offset, 0)), 0)
                        FROM positions p LEFT JOIN picture_positions k ON k.position_id = p.id""")
                .query((row, n) -> new Distance(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The begins of these stretches, of each as large a part, so that there are about so many offsets, and some of each. */
    public static List<Stretch> begins(List<Stretch> stretches, int about) {
        long all = stretches.stream().mapToLong(Stretch::length).sum();
        return all <= about
                ? stretches
                : stretches.stream().map(stretch -> stretch.part(about, all)).toList();
    }

    /**
     * Says that the events of these stretches are in the kept pictures; belongs into the transaction that writes those. No
     * other keeper writes until it ends.
     *
     * @return false if another keeper was here since the stretches were read: then nothing may be written
     */
    public boolean advance(List<Stretch> stretches) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(KEEPERS_LOCK).query(row -> {});
        Map<Integer, Long> kept = new HashMap<>();
        jdbc.sql("SELECT position_id, next_offset FROM picture_positions WHERE position_id = ANY (?)")
                .param(SqlArrays.ints(stretches, Stretch::position))
                .query(row -> {
                    kept.put(row.getInt(1), row.getLong(2));
                });
        if (stretches.stream().anyMatch(it -> kept.getOrDefault(it.position(), 0L) != it.from())) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO picture_positions (position_id, next_offset) SELECT * FROM unnest(?, ?)
                        ON CONFLICT (position_id) DO UPDATE SET next_offset = EXCLUDED.next_offset""")
                .param(SqlArrays.ints(stretches, Stretch::position))
                .param(SqlArrays.longs(stretches, Stretch::to))
                .update();
        return true;
    }
}
