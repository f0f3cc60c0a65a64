package uk.conduit.platform.messaging.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a batch was taken.
 *
 * @param heldUp partitions that have to wait at a record of the batch, by the offset at which they wait; the rest of the
 *     batch was taken
 * @param cause what they wait for, such as {@code schema registry}; empty if none has to wait
 */
public record Taken(Map<SourcePartition, Long> heldUp, String cause) {

    /** Everything was taken. */
    public static final Taken WHOLLY = new Taken(Map.of(), "");

    /** Copies the partitions. */
    public Taken {
        heldUp = Map.copyOf(heldUp);
    }

    Taken and(Taken other) {
        Map<SourcePartition, Long> both = new TreeMap<>(heldUp);
        both.putAll(other.heldUp);
        return new Taken(both, cause.isEmpty() ? other.cause : cause);
    }
}
