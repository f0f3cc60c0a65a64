package uk.conduit.consolidation.model.identity;

import java.time.Instant;
import java.util.Comparator;

/**
 * Particulars that an agency stated of a child, however often, and when it last did.
 *
 * @param particulars what was stated
 * @param lastStated when it was last stated
 */
public record Observation(Particulars particulars, Instant lastStated) {

    /** The last in this order is what counts as current: of two of the same moment, content decides. */
    static final Comparator<Observation> RECENCY =
            Comparator.comparing(Observation::lastStated).thenComparing(Observation::particulars);

    @Override
    public String toString() {
        return "observation of " + lastStated;
    }
}
