package uk.conduit.unitdesk.decision;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The person who decides, as the sign-in service names them.
 *
 * @param username the user name, which is nobody else's
 * @param name the person's name
 */
record Author(String username, String name) {

    /** Who is signed in; empty for something that is not a named person. */
    static Optional<Author> of(Authentication signedIn) {
        Object claims = signedIn instanceof JwtAuthenticationToken bearer ? bearer.getToken() : signedIn.getPrincipal();
        return Optional.ofNullable(claims instanceof ClaimAccessor token ? token.getClaimAsString("name") : null)
                .filter(name -> !name.isBlank())
                .map(name -> new Author(signedIn.getName(), name));
    }

    /** How a record names the person: two people may have one name. */
    String signature() {
        return name + " (" + username + ")";
    }

    @Override
    public String toString() {
        return username;
    }
}
