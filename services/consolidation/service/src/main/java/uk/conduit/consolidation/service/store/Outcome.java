package uk.conduit.consolidation.service.store;

/** What became of a record. Every record ever read has exactly one. The names are stored. */
public enum Outcome {
    /** It is an event of the store; whether a later one superseded it is derived. */
    CONSOLIDATED,
    /** It says what was said before. */
    UNCHANGED,
    /** It waits until the hub understands it. */
    HELD,
    /** It cannot be used, for a reason that is kept. */
    REJECTED
}
