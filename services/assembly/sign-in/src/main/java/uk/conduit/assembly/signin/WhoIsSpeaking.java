package uk.conduit.assembly.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into each token who speaks with it: a person with a name and roles, or a system of an agency. */
final class WhoIsSpeaking implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** For whom access tokens are meant: the hub's services, and so never mistaken for an ID token. */
    private static final List<String> AUDIENCE = List.of("conduit");

    private final Accounts accounts;

    WhoIsSpeaking(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(AUDIENCE);
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            String client = context.getRegisteredClient().getClientId();
            accounts.agencyBehind(client).ifPresent(agency -> claims.claim("agency", agency));
            accounts.speakerBehind(client).ifPresent(person -> describe(claims, person));
        } else {
            Optional.ofNullable(context.<Authentication>getPrincipal())
                    .flatMap(signedIn -> accounts.person(signedIn.getName()))
                    .ifPresent(person -> describe(claims, person));
        }
    }

    private static void describe(JwtClaimsSet.Builder claims, Accounts.Person person) {
        claims.subject(person.username()).claim("name", person.name()).claim("roles", person.roles());
    }
}
