package uk.conduit.agency.core.inlet;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of one record of a submission. */
public enum Outcome {
    /** Kafka has acknowledged it: it will not be lost. */
    ACCEPTED("accepted"),
    /** Kafka acknowledged the same before; it was not sent again. */
    UNCHANGED("unchanged"),
    /** Understood; the hub has no event for it. */
    NO_EVENT("no-event"),
    /** Not understood, or contradicting what was acknowledged before. Sending it again changes nothing. */
    REFUSED("refused"),
    /** Not known to be in Kafka. Send it again, later. */
    RETRY("retry");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word in receipts and metrics. */
    @JsonValue
    public String word() {
        return word;
    }
}
