package uk.conduit.unitdesk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import uk.conduit.platform.web.SignInClient;
import uk.conduit.unitdesk.settings.DeskSettings;

/** The desk as a client of the sign-in service. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    ClientRegistrationRepository registrations(
            DeskSettings settings, @Value("${conduit.web-client.secret}") String secret) {
        return new SignInClient(settings.issuer(), settings.clientId(), secret);
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
