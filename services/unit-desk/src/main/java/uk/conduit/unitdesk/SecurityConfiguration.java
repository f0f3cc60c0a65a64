package uk.conduit.unitdesk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import uk.conduit.unitdesk.settings.DeskSettings;

/**
 * Who may come in. A program brings a bearer token with each request and has no session; a person signs in and has one,
 * guarded against forged requests. Both reach the same addresses.
 *
 * <p>Whether somebody may read a case is decided by the hub alone, for each child; whether somebody may decide for the
 * unit is decided here, because the desk is what publishes.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SIGN_IN_PAGE = "/oauth2/authorization/" + DeskSettings.SIGN_IN;
    private static final String[] OPEN = {"/assets/**", "/signed-out", "/actuator/health/**", "/error"};
    private static final String[] DECIDING = {"/decisions/**", "/identity/**"};
    private static final String[] DECIDERS = {"unit-manager", "unit-member"};

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
                .oauth2Login(login -> login.loginPage(SIGN_IN_PAGE)
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(rolesOfIdToken())))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE),
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
                .hasAnyRole(DECIDERS)
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

    private static GrantedAuthoritiesMapper rolesOfIdToken() {
        return authorities -> authorities.stream()
                .flatMap(authority -> authority instanceof OidcUserAuthority user
                        ? roles(user.getIdToken().getClaimAsStringList("roles"))
                        : Stream.<GrantedAuthority>empty())
                .collect(Collectors.toSet());
    }

    private static Stream<GrantedAuthority> roles(@Nullable List<String> names) {
        return names == null ? Stream.empty() : names.stream().map(name -> new SimpleGrantedAuthority("ROLE_" + name));
    }
}
