package uk.conduit.consolidation.service.store;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.store.PicturePositions.Stretch;

/**
 * Tables beside those of the kept pictures, for pictures that are folded again from the events. Whoever's connection looks
 * into {@value #SCHEMA} first writes there and reads events where they are.
 */
public final class RebuiltTables {

    /** The schema in which they are. */
    public static final String SCHEMA = "rebuilt";

    private final JdbcClient jdbc;

    RebuiltTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came of it.
     *
     * @param events how many events were folded
     * @param pictures how many pictures there are, kept or rebuilt
     * @param different how many of them are not the same, byte for byte
     * @param sameCut whether the kept pictures stood still meanwhile; if not, they cannot be compared
     * @param took how long it took to fold and write them
     */
    public record Outcome(long events, long pictures, long different, boolean sameCut, Duration took) {

        /** Whether every picture is the same, byte for byte. */
        public boolean same() {
            return sameCut && different == 0;
        }
    }

    /** Makes them anew, empty. */
    public void make() {
        for (String statement : List.of(
                "DROP SCHEMA IF EXISTS rebuilt CASCADE",
                "CREATE SCHEMA rebuilt",
                "CREATE TABLE rebuilt.pictures (LIKE public.pictures INCLUDING ALL)",
                "CREATE TABLE rebuilt.picture_positions (LIKE public.picture_positions INCLUDING ALL)",
                "CREATE TABLE rebuilt.outcome (events bigint, pictures bigint, different bigint, same_cut boolean,"
                        + " took_ms bigint)")) {
            jdbc.sql(statement).update();
        }
    }

    /** Up to where the pictures in use have read, from the first record of each position. */
    public List<Stretch> cut() {
        return jdbc.sql(
                        "SELECT position_id, next_offset FROM public.picture_positions WHERE next_offset > 0 ORDER BY 1")
                .query((row, n) -> new Stretch(row.getInt(1), 0, row.getLong(2)))
                .list();
    }

    /** Compares the pictures that were rebuilt with those in use, and writes down what came of it. */
    public Outcome compare(List<Stretch> cut, Duration took) {
        Outcome outcome = jdbc.sql("""
                        SELECT coalesce(sum(r.events), 0), count(*), count(*) FILTER (WHERE u.state IS NOT NULL AND (
                            u.state, u.events, u.id_sum) IS DISTINCT FROM (r.state, r.events, r.id_sum))
                        FROM public.pictures u FULL JOIN rebuilt.pictures r USING (subject_id)""")
                .query((row, n) -> new Outcome(row.getLong(1), row.getLong(2), row.getLong(3), cut.equals(cut()), took))
                .single();
        jdbc.sql("INSERT INTO rebuilt.outcome VALUES (?, ?, ?, ?, ?)")
                .param(outcome.events())
                .param(outcome.pictures())
                .param(outcome.different())
                .param(outcome.sameCut())
                .param(took.toMillis())
                .update();
        return outcome;
    }
}
