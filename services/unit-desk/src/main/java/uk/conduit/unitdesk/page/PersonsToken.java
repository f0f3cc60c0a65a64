package uk.conduit.unitdesk.page;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The access token with which the hub is asked: the person's own, refreshed when it is about to end. */
final class PersonsToken {

    private final OAuth2AuthorizedClientManager clients;
    private final String registration;

    PersonsToken(OAuth2AuthorizedClientManager clients, String registration) {
        this.clients = clients;
        this.registration = registration;
    }

    /**
     * The token of a person.
     *
     * @throws ClientAuthorizationRequiredException if the person must sign in again; the browser is then sent to do so
     * @throws SignInAway if the token had to be refreshed and the sign-in service did not answer
     */
    String of(Authentication person) {
        return person instanceof JwtAuthenticationToken bearer
                ? bearer.getToken().getTokenValue()
                : ofSession(person);
    }

    private String ofSession(Authentication person) {
        try {
            OAuth2AuthorizedClient client =
                    clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(registration)
                            .principal(person)
                            .build());
            if (client == null) {
                throw new ClientAuthorizationRequiredException(registration);
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                throw new ClientAuthorizationRequiredException(registration);
            }
            throw refused instanceof ClientAuthorizationRequiredException ? refused : new SignInAway();
        }
    }
}
