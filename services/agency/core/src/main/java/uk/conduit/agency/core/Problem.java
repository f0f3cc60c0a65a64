package uk.conduit.agency.core;

/** What can be wrong with a value that was understood, so that the record is accepted, flagged, and the value not used. */
public enum Problem {
    /** The identifier fails its own check digit or letter. It is sent, marked as such, and never matched on. */
    CHECK_FAILS,
    /** The code is not in the list that the format names. */
    UNKNOWN_CODE,
    /** The date is later than the record that states it. */
    DATE_IN_FUTURE,
    /** No such date, or one that cannot be meant. */
    DATE_IMPOSSIBLE,
    /** The value has not the form that its field asks for. */
    MALFORMED,
    /** Two values exclude each other, such as a disability beside "no disability". */
    CONTRADICTORY,
    /** There is no reference of the agency's own: the child is known under one that may be only this message's. */
    NO_OWN_REFERENCE,
    /** The source says that it happened, not when; the date in the event is the earliest it can have been. */
    DATE_NOT_STATED,
    /** Text or a field stands where the format has none. */
    UNEXPECTED
}
