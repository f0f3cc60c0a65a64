package uk.conduit.consolidation.service.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import tools.jackson.databind.json.JsonMapper;

/** Who may come in: people with a role of the unit, and nobody who administers access. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final ProblemDetail UNKNOWN = ProblemDetail.forStatusAndDetail(
            HttpStatus.UNAUTHORIZED, "A valid bearer token of a person who works in the unit is needed.");
    private static final ProblemDetail NOT_ALLOWED =
            ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "Your role does not include this.");

    @Bean
    SecurityFilterChain whoMayRead(HttpSecurity http, JsonMapper json) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/briefings/schedule")
                        .access(unit(List.of(Roles.UNIT_MANAGER)))
                        .anyRequest()
                        .access(unit(List.of(Roles.UNIT_MANAGER, Roles.UNIT_MEMBER))))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint((_, response, _) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            refuse(response, json, UNKNOWN);
                        })
                        .accessDeniedHandler((_, response, _) -> refuse(response, json, NOT_ALLOWED)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Every caller brings a bearer token, which no browser adds by itself.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static void refuse(HttpServletResponse response, JsonMapper json, ProblemDetail problem)
            throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Administering access and reading cases exclude each other, whatever other roles a person has. */
    private static AuthorizationManager<RequestAuthorizationContext> unit(Collection<String> roles) {
        return (authentication, request) -> new AuthorizationDecision(!has(authentication.get(), Roles.ADMINISTRATOR)
                && roles.stream().anyMatch(role -> has(authentication.get(), role)));
    }

    private static boolean has(@Nullable Authentication authentication, String role) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(it -> Roles.authority(role).equals(it.getAuthority()));
    }

    private static JwtAuthenticationConverter roles() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(Roles.authority(role)))
                        .toList();
    }
}
