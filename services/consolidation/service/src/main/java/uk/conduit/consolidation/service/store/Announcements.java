package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements that were made with their briefings and have to be sent. */
public final class Announcements {

    private final JdbcClient jdbc;

    /** Keeps announcements in this database. */
    public Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One that has not been sent.
     *
     * @param sequence its place among all
     * @param date the date of its briefing
     * @param version the version of its briefing
     */
    public record Unsent(long sequence, LocalDate date, int version) {}

    /** What is unsent, in order, behind the oldest transaction that is still running. */
    public List<Unsent> unsent() {
        return jdbc.sql("""
                select sequence, briefing_date, version from announcements
                where sent_at is null and made_in < pg_snapshot_xmin(pg_current_snapshot())
                order by sequence
                """)
                .query((row, number) -> new Unsent(
                        row.getLong("sequence"),
                        row.getObject("briefing_date", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    /** Notes that one was sent. */
    public void sent(long sequence, Instant now) {
        jdbc.sql("update announcements set sent_at = :now where sequence = :sequence")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("sequence", sequence)
                .update();
    }
}
