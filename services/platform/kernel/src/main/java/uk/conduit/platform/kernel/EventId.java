package uk.conduit.platform.kernel;

import java.util.UUID;

/**
 * The deterministic id of a case event: a re-send of the same version of the same source record is the same event.
 *
 * <p>The rule is published, so that an agency with a Kafka client of its own can follow it: UUID version 5 (RFC 9562) in
 * the namespace {@value #NAMESPACE_TEXT} over the UTF-8 bytes of agency, source system, source record id and source
 * version (in decimal), joined by line feeds.
 *
 * @param value the UUID
 */
public record EventId(UUID value) implements Comparable<EventId> {

    /** The published namespace of event ids. */
    public static final String NAMESPACE_TEXT = "9b7c7f5e-2a55-5c0a-8a3b-1f6b7f0d5e11";

    private static final UUID NAMESPACE = UUID.fromString(NAMESPACE_TEXT);

    /**
     * The id of one version of a source record.
     *
     * @param version the version in the source system, or the extract's time in milliseconds since 1970 for a source
     *     without versions
     */
    public static EventId of(SourceRecord record, long version) {
        return new EventId(NameBasedUuid.of(
                NAMESPACE, record.agency().name(), record.system(), record.recordId(), Long.toString(version)));
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static EventId parse(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public int compareTo(EventId other) {
        return NameBasedUuid.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
