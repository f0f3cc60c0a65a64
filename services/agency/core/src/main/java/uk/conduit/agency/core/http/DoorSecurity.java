package uk.conduit.agency.core.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;

/**
 * Who may come to the door: a system of the agency whose door it is, by the {@code agency} claim of its bearer token.
 * People, administrators and other agencies get 403. Health and published schemas are open.
 */
@Configuration(proxyBeanMethods = false)
public class DoorSecurity {

    private static final String OWN_SYSTEM = "own-system";

    @Bean
    SecurityFilterChain door(HttpSecurity http, AgencyDoor door, JwtDecoder tokens, JsonMapper json) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/schemas/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(OWN_SYSTEM))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.authenticationManager(recognising(tokens, own(door.agency()))))
                        .authenticationEntryPoint((_, response, failure) -> refuse(response, json, unknown(failure)))
                        .accessDeniedHandler((_, response, _) -> refuse(response, json, denied(door.agency())))
                        .withObjectPostProcessor(answering(json)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A bearer token is sent on purpose, never by a browser of its own accord.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Left to itself, the filter makes an absent sign-in server an error without an answer. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(JsonMapper json) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(
                        (_, response, failure) -> refuse(response, json, unknown(failure)));
                return filter;
            }
        };
    }

    /** A sign-in server whose keys cannot be had yet is away, not broken. */
    private static AuthenticationManager recognising(JwtDecoder tokens, JwtAuthenticationConverter converter) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(tokens);
        provider.setJwtAuthenticationConverter(converter);
        return token -> {
            try {
                return provider.authenticate(token);
            } catch (JwtDecoderInitializationException e) {
                throw new AuthenticationServiceException("Sign-in is away", e);
            }
        };
    }

    private static JwtAuthenticationConverter own(Agency agency) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> authorities(token, agency));
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token, Agency agency) {
        return agency.name().equals(token.getClaims().get("agency"))
                ? List.of(new SimpleGrantedAuthority(OWN_SYSTEM))
                : List.of();
    }

    private static ProblemDetail unknown(AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            return Problems.detail(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Sign-in is away",
                    "Nobody can be recognised at the moment; nothing of this request was accepted. Send it again.");
        }
        return Problems.detail(
                HttpStatus.UNAUTHORIZED, "Who are you?", "A valid bearer token of the agency's system is needed");
    }

    private static ProblemDetail denied(Agency agency) {
        return Problems.detail(
                HttpStatus.FORBIDDEN,
                "Not your door",
                "Only systems of " + agency + " may come here, and they speak for that agency alone");
    }

    private static void refuse(HttpServletResponse response, JsonMapper json, ProblemDetail problem)
            throws IOException {
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
