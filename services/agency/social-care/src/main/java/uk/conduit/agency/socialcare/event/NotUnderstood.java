package uk.conduit.agency.socialcare.event;

/** A record lacks something without which it says nothing. Its message goes to the sender and holds no value. */
public final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses a record for this reason. */
    public NotUnderstood(String reason) {
        super(reason, null, false, false);
    }

    /** Why, in words the sender can act on. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
