package uk.conduit.unitdesk.page;

/**
 * The hub gave no page's worth of answer. It carries a reason and nothing else: the cause may quote what the hub said.
 */
final class HubFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    HubFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why there is no answer. */
    enum Reason {
        /** It cannot be reached, or cannot work now. */
        AWAY,
        /** It did not accept the person's sign-in. */
        NOT_SIGNED_IN,
        /** The person's role does not include it. */
        REFUSED,
        /** There is no such thing for this person. */
        NOT_FOUND,
        /** There is no such child for this person. */
        NO_SUCH_CHILD,
        /** It said something that this desk cannot read. */
        NOT_UNDERSTOOD;

        static Reason of(int status) {
            return switch (status) {
                case 401 -> NOT_SIGNED_IN;
                case 403 -> REFUSED;
                case 404 -> NOT_FOUND;
                default -> status >= 500 ? AWAY : NOT_UNDERSTOOD;
            };
        }
    }
}
