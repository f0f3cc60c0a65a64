package uk.conduit.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * An application as a client of the sign-in service: authorization code with a proof key. Where the service's addresses
 * are it asks when somebody first signs in, so that either may start first, and keeps once it knows.
 */
public final class SignInClient implements ClientRegistrationRepository {

    /** The name under which the sign-in service is registered; it stands in the address people come back to. */
    public static final String ID = "conduit";

    /** Where signing in begins. */
    public static final String BEGIN = "/oauth2/authorization/" + ID;

    private final URI issuer;
    private final String clientId;
    private final String secret;
    private volatile @Nullable ClientRegistration found;

    /** The client of that id at that service. */
    public SignInClient(URI issuer, String clientId, String secret) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.secret = secret;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration registration = found;
        if (registration == null) {
            registration = lookUp();
            found = registration;
        }
        return registration;
    }

    private ClientRegistration lookUp() {
        return ClientRegistrations.fromIssuerLocation(issuer.toString())
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(secret)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                // The ID token says who it is; there is no need to ask twice.
                .userInfoUri(null)
                .build();
    }
}
