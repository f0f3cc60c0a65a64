package uk.conduit.unitdesk;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import uk.conduit.platform.web.PersonsRoles;
import uk.conduit.platform.web.SignInClient;

/**
 * Who may come in. A program brings a bearer token with each request and has no session; a person signs in and has one,
 * guarded against forged requests. Both reach the same addresses.
 *
 * <p>Whether somebody may read a case is decided by the hub alone, for each child; whether somebody may decide for the
 * unit is decided here, because the desk is what publishes.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {"/assets/**", "/signed-out", "/actuator/health/**", "/error"};
    private static final String[] DECIDING = {"/decisions/**", "/identity/**"};
    private static final String[] DECIDERS = {"unit-manager", "unit-member"};

    /** Administering access excludes working with cases, whatever other roles a person has; the hub says the same. */
    private static final String ADMINISTRATOR = "administrator";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        http.securityMatcher(request -> String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .regionMatches(true, 0, "Bearer ", 0, 7))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(rolesOfAccessToken())));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        http.authorizeHttpRequests(SecurityConfiguration::rules)
                .oauth2Login(login -> login.loginPage(SignInClient.BEGIN)
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(new PersonsRoles())))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SignInClient.BEGIN),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut));
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(DECIDING)
                .access(allOf(hasAnyRole(DECIDERS), not(hasRole(ADMINISTRATOR))))
                .anyRequest()
                .authenticated();
    }

    private static JwtAuthenticationConverter rolesOfAccessToken() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
