package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which briefing this is.
 *
 * @param date the day of its scheduled cut
 * @param version 1 for the scheduled one, then one more for each addendum; 0 for a draft
 * @param kind how it came to be
 * @param window what it covers
 * @param asAt the moment for which everything that depends on the hour is worked out
 */
public record Edition(LocalDate date, int version, Kind kind, Window window, Instant asAt) {

    /** How a briefing came to be. */
    public enum Kind {
        /** Generated at the scheduled cut. */
        SCHEDULED,
        /** A new version, because something that belonged into an earlier one came late. */
        ADDENDUM,
        /** Asked for by somebody; never published, moves no window. */
        DRAFT
    }

    /**
     * From one scheduled cut to the next.
     *
     * @param from the cut before
     * @param to the cut
     */
    public record Window(Instant from, Instant to) {}
}
