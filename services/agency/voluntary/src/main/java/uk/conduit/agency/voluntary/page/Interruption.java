package uk.conduit.agency.voluntary.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers what cannot be let through, so that nobody loses what they typed because their sign-in had ended: the answer
 * shows it again, with a way to sign in and go on. It is shown to the browser that sent it and kept nowhere; and only if
 * one of this application's own pages sent it.
 */
final class Interruption implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final Pages pages;
    private final AuthenticationEntryPoint signIn;
    private final RandomGenerator chance;

    Interruption(Pages pages, AuthenticationEntryPoint signIn, RandomGenerator chance) {
        this.pages = pages;
        this.signIn = signIn;
        this.chance = chance;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (holdsWhatWasTyped(request)) {
            write(interrupted(request), response);
        } else {
            signIn.commence(request, response, nobody);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(denied instanceof CsrfException ? stale(request) : pages.message(notForYou(), request), response);
    }

    private ResponseEntity<String> stale(HttpServletRequest request) {
        return holdsWhatWasTyped(request) ? interrupted(request) : pages.message(tooOld(), request);
    }

    private ResponseEntity<String> interrupted(HttpServletRequest request) {
        return pages.interrupted(ReportPages.typed(request, chance), request);
    }

    private static boolean holdsWhatWasTyped(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(ReportPages.REPORT)
                && isFromOurPage(request);
    }

    /** Browsers say from where a form comes. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null
                && host != null
                && origin.replaceFirst("^https?://", "").equals(host);
    }

    private static Message notForYou() {
        return new Message(
                403,
                "This page is not for your role",
                "Concerns are reported here by people who work in the voluntary sector.",
                "If you do, ask whoever gave you your account for the right role.");
    }

    private static Message tooOld() {
        return new Message(
                        403,
                        "The page had been open for too long",
                        "Nothing was sent. Begin again from the start page.")
                .leadingTo("/", "Start page");
    }

    private static void write(ResponseEntity<String> page, HttpServletResponse response) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        @Nullable String body = page.getBody();
        response.getOutputStream().write(String.valueOf(body).getBytes(StandardCharsets.UTF_8));
    }
}
