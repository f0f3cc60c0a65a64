package uk.conduit.assembly.signin;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The accounts' clients as the authorization server knows them. */
final class Clients {

    /** Short, because an access token cannot be taken back. */
    static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(5);

    /** A working day: after it, everybody signs in again. */
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofHours(10);

    private final PasswordEncoder encoder;

    Clients(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    List<RegisteredClient> of(Accounts accounts) {
        List<RegisteredClient> clients = new ArrayList<>();
        accounts.agencyClients().forEach(client -> clients.add(system(client.id(), client.secret())));
        accounts.personClients().forEach(client -> clients.add(system(client.id(), client.secret())));
        accounts.webClients().forEach(client -> clients.add(web(client)));
        return clients;
    }

    private RegisteredClient system(String id, String secret) {
        return client(id, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    /** Our own application: nobody is asked whether it may know who they are. */
    private RegisteredClient web(Accounts.WebClient client) {
        return client(client.id(), client.secret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(all -> client.redirectUris().forEach(uri -> all.add(uri.toString())))
                .postLogoutRedirectUris(all -> client.redirectUris().forEach(uri -> all.add(afterSigningOut(uri))))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    /** The page to which an application may send people who signed out: {@code /signed-out} at its own address. */
    private static String afterSigningOut(URI redirect) {
        return redirect.resolve("/signed-out").toString();
    }

    private RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFE)
                        // Two pages opened at once may both refresh; each must find its token still good.
                        .reuseRefreshTokens(true)
                        .build());
    }
}
