package uk.conduit.platform.kernel;

/**
 * The name of a topic: the owner first, because Kafka's prefixed access rules work on prefixes.
 *
 * @param value the name as Kafka knows it
 */
public record TopicName(String value) implements Comparable<TopicName> {

    /** Announcements of published briefings; they carry no personal data. */
    public static final TopicName BRIEFINGS = new TopicName("consolidation.briefings");

    private static final String CASE_EVENTS = ".case-events";

    /** Where an agency publishes its case events. */
    public static TopicName caseEvents(Agency agency) {
        return new TopicName(agency + CASE_EVENTS);
    }

    /** Where records of an agency go that can never be read. They hold the same data as their source. */
    public static TopicName rejected(Agency agency) {
        return new TopicName(agency + CASE_EVENTS + ".rejected");
    }

    /** What the hub tells an agency. */
    public static TopicName notices(Agency agency) {
        return new TopicName(agency + ".notices");
    }

    /**
     * The agency that publishes on this topic.
     *
     * @throws IllegalArgumentException if this is not a topic of case events
     */
    public Agency publisher() {
        if (!value.endsWith(CASE_EVENTS)) {
            throw new IllegalArgumentException("Not a topic of case events: " + value);
        }
        return new Agency(value.substring(0, value.length() - CASE_EVENTS.length()));
    }

    @Override
    public int compareTo(TopicName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
