package uk.conduit.platform.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether an event is dated so far ahead of its receipt that it has no place in any order: a door refuses it, where its
 * sender hears of it, and consolidation rejects it, for agencies that write to their topic themselves.
 */
public final class DatedAhead {

    /** Clocks differ, and a day that is written in another zone may lead by one. */
    private static final Duration MOST = Duration.ofDays(1);

    private DatedAhead() {}

    /** Whether something dated like this may not be received at this moment. */
    public static boolean of(Instant dated, Instant received) {
        return dated.isAfter(received.plus(MOST));
    }
}
