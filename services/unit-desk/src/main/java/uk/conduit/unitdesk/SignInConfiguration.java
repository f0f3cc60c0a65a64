package uk.conduit.unitdesk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import uk.conduit.unitdesk.settings.DeskSettings;

/** The desk as a client of the sign-in service. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Asks the sign-in service where its addresses are when they are first needed, so that either may start first. */
    @Bean
    ClientRegistrationRepository registrations(
            DeskSettings settings, @Value("${conduit.web-client.secret}") String secret) {
        return new WhenNeeded(() -> registration(settings, secret));
    }

    private static ClientRegistration registration(DeskSettings settings, String secret) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                .registrationId(DeskSettings.SIGN_IN)
                .clientId(settings.clientId())
                .clientSecret(secret)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                // The ID token says who it is; there is no need to ask twice.
                .userInfoUri(null)
                .build();
    }

    /** Tokens live in the person's session and end with it. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** A refresh also brings a new ID token, which the session takes over: signing out everywhere needs the latest. */
    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokensOfSessions,
            ApplicationEventPublisher events) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokensOfSessions);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.eventPublisher(events))
                .build());
        return manager;
    }
}
