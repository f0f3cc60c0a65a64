package uk.conduit.agency.core.inlet;

import java.io.IOException;

/** Ends a submission that is of no use to go on with: Kafka is away. */
public final class KafkaAway extends IOException {

    private static final long serialVersionUID = 1;

    /** Kafka, or the schema registry, is away. */
    public KafkaAway() {
        super("Kafka is away");
    }
}
