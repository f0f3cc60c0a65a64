package uk.conduit.assembly.signin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The page on which people sign in, and who may be let in there. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/signed-out", "/assets/**", "/actuator/health/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(refusals()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentPolicy(accounts)))
                        .referrerPolicy(referrer -> {}));
        return http.build();
    }

    private static AuthenticationFailureHandler refusals() {
        return (request, response, refused) ->
                response.sendRedirect(refused instanceof LockedException ? "/sign-in?wait" : "/sign-in?wrong");
    }

    /**
     * Nothing but our own style sheet. A form may lead on to the web clients, because browsers hold the policy against
     * the redirects that follow a form too.
     */
    private static String contentPolicy(Accounts accounts) {
        Stream<String> clients = accounts.webClients().stream()
                .flatMap(client -> client.redirectUris().stream())
                .map(PageConfiguration::origin)
                .distinct();
        String forms = Stream.concat(Stream.of("'self'"), clients).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action "
                + forms;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Bean
    CountedSignIn countedSignIn(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(people(accounts, encoder));
        check.setPasswordEncoder(encoder);
        return new CountedSignIn(check, new WrongPasswords(clock));
    }

    private static UserDetailsService people(Accounts accounts, PasswordEncoder encoder) {
        List<UserDetails> people = accounts.people().stream()
                .map(person -> User.withUsername(person.username())
                        .password(encoder.encode(person.password()))
                        .authorities(List.of())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(people);
    }

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null,
                ContentType.Html,
                PageConfiguration.class.getClassLoader(),
                PageConfiguration.class.getPackageName());
    }

    @Bean
    Stylesheet stylesheet() {
        return Stylesheet.read();
    }

    @Bean
    SignInPages signInPages(TemplateEngine templates, Stylesheet stylesheet) {
        return new SignInPages(templates, stylesheet);
    }

    @Bean
    FailurePage failurePage(SignInPages pages) {
        return new FailurePage(pages);
    }
}
