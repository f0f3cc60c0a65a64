package uk.conduit.agency.police;

/** Ends the translation of a record that cannot be understood, with a reason that holds no value. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    Refusal(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
