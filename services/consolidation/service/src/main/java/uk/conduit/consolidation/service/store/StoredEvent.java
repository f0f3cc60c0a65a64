package uk.conduit.consolidation.service.store;

import org.jspecify.annotations.Nullable;

/**
 * An event with its bytes, to be told.
 *
 * @param head which event of which statement it is
 * @param raw the record as it came; null where another version of its record says the same and has the bytes
 * @param alone whether it counts whatever else is stored: it is the only version of its record, names no event and is named
 *     by none. Nearly all are, and of those nothing else need be read to know it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these
public record StoredEvent(Head head, byte @Nullable [] raw, boolean alone) {
    @Override
    public String toString() {
        return "stored event " + head.id();
    }
}
