package uk.conduit.consolidation.model.statement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/**
 * One event, as far as it matters for the question which event of a statement counts.
 *
 * @param event the event
 * @param record the key of the source record it is a version of
 * @param version the version
 * @param agency whose event it is: what it says of another agency's events counts for nothing
 * @param content stands for what the event says: equal for two versions of a record that say the same
 * @param names the earlier event it corrects or retracts, if it does
 */
public record Version(
        EventId event, UUID record, long version, Agency agency, Object content, @Nullable Named names) {

    /**
     * Another event that this one speaks of.
     *
     * @param event the other event; it may not have arrived yet
     * @param retracted whether the other is withdrawn for good rather than corrected
     */
    public record Named(EventId event, boolean retracted) {}

    /** Whether it withdraws another event. It says nothing itself, and so is never effective. */
    public boolean retracts() {
        return names != null && names.retracted();
    }
}
