package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * A moment as exactly as the source knows it.
 *
 * @param at the moment; the start of the day in Europe/London where only the day is known
 * @param precision how exactly it is known
 */
public record Moment(Instant at, Precision precision) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::precision);

    /** How exactly a moment is known. */
    public enum Precision {
        DAY,
        MOMENT
    }

    /** A moment known to the moment. */
    public static Moment exactly(Instant at) {
        return new Moment(at, Precision.MOMENT);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
