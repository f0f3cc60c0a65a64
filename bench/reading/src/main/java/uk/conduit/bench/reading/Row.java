package uk.conduit.bench.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * A case event as every pipeline that writes rows writes it: what consolidation's event store keeps, without who is who.
 *
 * @param eventId the event's id
 * @param place where it came from
 * @param agency who published it
 * @param kind what happened, by the name of its record
 * @param reference the agency's own reference for the child; the record's key
 * @param version the version of the source record
 * @param occurredAt when it happened
 * @param raw the record's value as it came
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these
public record Row(
        UUID eventId,
        Place place,
        String agency,
        String kind,
        String reference,
        long version,
        Instant occurredAt,
        byte[] raw) {

    /**
     * Where a record lies.
     *
     * @param topic the topic
     * @param partition the partition
     * @param offset the offset
     * @param appendedAt when the broker received it
     */
    public record Place(String topic, int partition, long offset, Instant appendedAt) {}

    /** The id alone: the rest is about a child. */
    @Override
    public String toString() {
        return "row of event " + eventId;
    }
}
