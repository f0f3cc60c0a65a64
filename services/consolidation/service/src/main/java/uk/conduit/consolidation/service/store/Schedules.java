package uk.conduit.consolidation.service.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.CutSchedule;

/** When the unit wants its briefing cut. Each change is a new row that says who made it. */
public final class Schedules {

    private final JdbcClient jdbc;

    /** Keeps the schedule in this database. */
    public Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A schedule and since when it holds: a cut that lies before is none of its cuts.
     *
     * @param schedule the schedule
     * @param setBy who set it
     * @param setAt when
     */
    public record Set(CutSchedule schedule, String setBy, Instant setAt) {}

    /** The schedule that holds. */
    public Optional<Set> current() {
        return jdbc.sql("select cut_at, days, zone, set_by, set_at from schedules order by id desc limit 1")
                .query((row, number) -> new Set(
                        new CutSchedule(
                                row.getObject("cut_at", LocalTime.class),
                                Arrays.stream(row.getString("days").split(","))
                                        .map(DayOfWeek::valueOf)
                                        .collect(Collectors.toSet()),
                                ZoneId.of(row.getString("zone"))),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Sets another schedule. */
    public void set(CutSchedule schedule, String setBy, Instant now) {
        jdbc.sql("insert into schedules (cut_at, days, zone, set_by, set_at) values (:at, :days, :zone, :by, :now)")
                .param("at", schedule.at())
                .param("days", schedule.days().stream().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .param("zone", schedule.zone().getId())
                .param("by", setBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
