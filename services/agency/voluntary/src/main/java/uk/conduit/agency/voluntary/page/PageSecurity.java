package uk.conduit.agency.voluntary.page;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import uk.conduit.platform.web.PersonsRoles;
import uk.conduit.platform.web.SignInClient;

/**
 * Who may see which page. The pages are a chain of their own beside the door's: a page knows people who signed in and no
 * bearer token, the door knows bearer tokens and no session, so that neither credential opens the other's addresses.
 * Whatever is no page falls to the door, but for a browser that has lost its way.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** The role of people who work in the voluntary sector. */
    static final String WORKER = "voluntary-worker";

    /** Administering access excludes working with cases, whatever other roles a person has; the hub says the same. */
    private static final String ADMINISTRATOR = "administrator";

    /** What the door shows to anybody, a browser included. */
    private static final List<String> OPEN_AT_THE_DOOR = List.of("/actuator/", "/schemas/");

    private static final String[] OPEN = {"/", "/guidance", "/assets/*", "/signed-out", "/sign-in-failed"};
    private static final String[] PAGES = {
        "/",
        "/guidance",
        "/assets/*",
        "/signed-in",
        "/signed-out",
        "/sign-in-failed",
        "/sign-out",
        "/concerns/**",
        "/oauth2/**",
        "/login/**"
    };

    @Bean
    ClientRegistrationRepository signInClient(
            PageSettings settings, @Value("${conduit.web-client.secret}") String secret) {
        return new SignInClient(settings.issuer(), settings.clientId(), secret);
    }

    /** Tokens live in the person's session and end with it. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(1)
    SecurityFilterChain people(
            HttpSecurity http, ClientRegistrationRepository clients, Pages pages, RandomGenerator chance) {
        OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        Interruption interruption = new Interruption(pages, toSignIn(), chance);
        http.securityMatchers(which -> which.requestMatchers(PAGES).requestMatchers(PageSecurity::isErrorPage))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(PageSecurity::isErrorPage)
                        .permitAll()
                        .requestMatchers("/concerns/**")
                        .access(allOf(hasRole(WORKER), not(hasRole(ADMINISTRATOR))))
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SignInClient.BEGIN)
                        .defaultSuccessUrl("/signed-in")
                        .failureUrl("/sign-in-failed")
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(new PersonsRoles())))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(interruption).accessDeniedHandler(interruption))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut));
        return http.build();
    }

    /**
     * A person at an address that is no page: there is nothing for a browser, and what is there for systems stays the
     * door's. Nothing is let through; the page of an error says so in place of the door's words to a system.
     */
    @Bean
    @Order(2)
    SecurityFilterChain strays(HttpSecurity http) {
        AuthenticationEntryPoint nothingHere = (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value());
        http.securityMatcher(PageSecurity::isStray)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(nothingHere))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    private static boolean isStray(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && wantsPages(request)
                && OPEN_AT_THE_DOOR.stream()
                        .noneMatch(open -> request.getRequestURI().startsWith(open));
    }

    /** A person is led to sign in; a program is told that it cannot come in here. */
    private static AuthenticationEntryPoint toSignIn() {
        MediaTypeRequestMatcher person = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        person.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(new LoginUrlAuthenticationEntryPoint(SignInClient.BEGIN), person)
                .defaultEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                .build();
    }

    private static boolean isErrorPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && wantsPages(request);
    }

    private static boolean wantsPages(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }
}
