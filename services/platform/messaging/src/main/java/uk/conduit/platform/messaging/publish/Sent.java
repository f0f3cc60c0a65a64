package uk.conduit.platform.messaging.publish;

/** What became of an event that was given to Kafka. */
public sealed interface Sent {

    /**
     * It is durable: every replica that must have it has it.
     *
     * @param partition the partition
     * @param offset its place there
     */
    record Acknowledged(int partition, long offset) implements Sent {}

    /**
     * Kafka or the schema registry could not be reached, or did not let us in. It may or may not have been written;
     * sending it again is harmless, because a re-send is the same event.
     *
     * @param cause the kind of failure, without any content
     */
    record Away(String cause) implements Sent {}

    /**
     * This event can never be sent as it is.
     *
     * @param reason why, in words its sender can act on, without any content
     */
    record Impossible(String reason) implements Sent {}
}
