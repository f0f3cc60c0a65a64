package uk.conduit.consolidation.service.store;

import java.util.UUID;
import uk.conduit.platform.kernel.EventId;

/**
 * Stands for a set of events, in whatever order they were added: their number and the sum of their ids, modulo 2 to the
 * power of 128. It lets the ledger prove which events are folded into a picture without naming them.
 *
 * @param events how many
 * @param idSum the sum
 */
public record Tally(long events, UUID idSum) {

    /** No events. */
    public static final Tally NONE = new Tally(0, new UUID(0, 0));

    /** One event more. */
    public Tally with(EventId event) {
        return merge(new Tally(1, event.value()));
    }

    /** The events of both, which have none in common. */
    public Tally merge(Tally other) {
        long low = idSum.getLeastSignificantBits() + other.idSum.getLeastSignificantBits();
        long carry = Long.compareUnsigned(low, idSum.getLeastSignificantBits()) < 0 ? 1 : 0;
        long high = idSum.getMostSignificantBits() + other.idSum.getMostSignificantBits() + carry;
        return new Tally(events + other.events, new UUID(high, low));
    }
}
