package uk.conduit.access.service;

import uk.conduit.access.model.Principal;

/** Where the passwords are: a folder only its owner can read, or a vault. */
@FunctionalInterface
public interface Secrets {

    /**
     * The password a principal is to have.
     *
     * @throws RuntimeException if there is none; the change that needs it then fails, and says so without the cause's text
     */
    String passwordOf(Principal principal);
}
