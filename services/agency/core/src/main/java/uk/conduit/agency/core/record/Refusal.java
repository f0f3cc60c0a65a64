package uk.conduit.agency.core.record;

/** Ends the translation of a record that cannot be understood, with a reason that holds no value. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /** Refuses the record for this reason. */
    public Refusal(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why, in words the sender can act on. */
    public String reason() {
        return reason;
    }
}
