package uk.conduit.unitdesk.page;

/** The sign-in service did not answer. */
final class SignInAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignInAway() {
        super("The sign-in service did not answer");
    }
}
