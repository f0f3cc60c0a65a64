package uk.conduit.agency.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import uk.conduit.schema.shared.Precision;

/**
 * When something happened, and how exactly that is known.
 *
 * @param at the moment; for a day, its start in Europe/London
 * @param precision how exactly
 */
public record Occurred(Instant at, Precision precision) {

    /** Where the days of these records are counted. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** At a known moment, to the millisecond, which is as fine as the published language is. */
    public static Occurred at(Instant moment) {
        return new Occurred(Instant.ofEpochMilli(moment.toEpochMilli()), Precision.MOMENT);
    }

    /** Some time on a day. */
    public static Occurred on(LocalDate day) {
        return new Occurred(day.atStartOfDay(LONDON).toInstant(), Precision.DAY);
    }

    /** The day on which it happened, counted in London. */
    public LocalDate day() {
        return at.atZone(LONDON).toLocalDate();
    }

    /**
     * A day that an event must have: the one stated, or the day on which it happened where what was stated cannot be
     * used; the flag tells.
     */
    public LocalDate dayOr(@Nullable LocalDate stated) {
        return stated == null ? day() : stated;
    }
}
