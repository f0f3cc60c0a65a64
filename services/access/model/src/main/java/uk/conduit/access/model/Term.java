package uk.conduit.access.model;

import java.time.Instant;

/**
 * From when until when something is valid.
 *
 * @param from the first moment
 * @param until the first moment after it
 */
public record Term(Instant from, Instant until) {

    /** Whether the moment lies in it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether it lies wholly in the other. */
    boolean within(Term other) {
        return !from.isBefore(other.from) && !until.isAfter(other.until);
    }
}
