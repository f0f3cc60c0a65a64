package uk.conduit.consolidation.model.briefing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import uk.conduit.consolidation.model.briefing.Edition.Window;

/**
 * When the briefing is cut: at one local time on some days of the week. A time that the change to summer time leaves out
 * is cut as much later as the clocks move; one that occurs twice is cut at its first occurrence. Windows run from cut to
 * cut, so Monday's covers the weekend where the unit does not meet on it.
 *
 * @param at the local time
 * @param days the days on which the unit meets
 * @param zone where
 */
public record CutSchedule(LocalTime at, Set<DayOfWeek> days, ZoneId zone) {

    /** The default: half past seven in London, Monday to Friday. */
    public static final CutSchedule DEFAULT = new CutSchedule(
            LocalTime.of(7, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), ZoneId.of("Europe/London"));

    /**
     * Copies the days.
     *
     * @throws IllegalArgumentException if there are none
     */
    public CutSchedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A schedule needs at least one day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** The latest cut that is not after a moment. */
    public Instant latestAt(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate().plusDays(1);
        while (!days.contains(day.getDayOfWeek()) || cutOn(day).isAfter(moment)) {
            day = day.minusDays(1);
        }
        return cutOn(day);
    }

    /** The first cut after a moment. */
    public Instant nextAfter(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate().minusDays(1);
        while (!days.contains(day.getDayOfWeek()) || !cutOn(day).isAfter(moment)) {
            day = day.plusDays(1);
        }
        return cutOn(day);
    }

    /** The window that ends at a cut. */
    public Window windowTo(Instant cut) {
        return new Window(latestAt(cut.minusNanos(1)), cut);
    }

    /** The day whose briefing a cut makes. */
    public LocalDate dateOf(Instant cut) {
        return cut.atZone(zone).toLocalDate();
    }

    private Instant cutOn(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
