package uk.conduit.bench.events;

/** What an event is to those before it. */
public enum Role {
    /** Says something new, soon after it happened. */
    ORIGINAL,
    /** Says something new, days or weeks after it happened. */
    LATE,
    /** The very same event as one before. */
    REPEAT,
    /** A newer version of a record that was sent before. */
    NEWER_VERSION,
    /** Replaces an event before it. */
    CORRECTION,
    /** Withdraws an event before it. */
    RETRACTION
}
