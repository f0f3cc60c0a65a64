package uk.conduit.agency.voluntary.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import uk.conduit.agency.voluntary.guidance.PathwaysFile;
import uk.conduit.platform.web.ContentPolicy;

/**
 * Renders pages. A page is rendered whole before the first byte of it is sent, so that a failure is a page of its own and
 * never half of another. None is kept by the browser: it may hold what somebody typed.
 */
final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Frame.Csrf NO_CSRF = new Frame.Csrf("", "");
    private static final String FORM = "form";
    private static final String RETRY_AFTER_SECONDS = "60";

    private final TemplateEngine templates;
    private final String stylesheet;
    private final ContentPolicy policy;
    private final Duration session;

    Pages(TemplateEngine templates, String stylesheet, ContentPolicy policy, Duration session) {
        this.templates = templates;
        this.stylesheet = stylesheet;
        this.policy = policy;
        this.session = session;
    }

    ResponseEntity<String> start(HttpServletRequest request) {
        return page(200, "Report a concern about a child", request, "start.jte", Map.of());
    }

    ResponseEntity<String> guidance(PathwaysFile.State pathways, boolean overdue, HttpServletRequest request) {
        return page(
                200,
                "Signs to look out for, and where to get support",
                request,
                "guidance.jte",
                Map.of("pathways", pathways, "overdue", overdue));
    }

    /** The form, to be filled in or mended. */
    ResponseEntity<String> form(Form form, HttpServletRequest request) {
        boolean faulty = !form.faults().isEmpty();
        return page(
                faulty ? 400 : 200,
                (faulty ? "Error: " : "") + "Report a concern",
                request,
                "report.jte",
                Map.of(FORM, form, "minutes", session.toMinutes()));
    }

    /** What was typed, to be read over before it is sent; or to be sent again because Kafka was away. */
    ResponseEntity<String> check(Form form, Summary summary, boolean away, HttpServletRequest request) {
        ResponseEntity<String> page = page(
                away ? 503 : 200,
                (away ? "Error: " : "") + "Check your answers",
                request,
                "check.jte",
                Map.of(FORM, form, "summary", summary, "away", away));
        return away
                ? ResponseEntity.status(page.getStatusCode())
                        .headers(page.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .body(page.getBody())
                : page;
    }

    /** What was typed is still here, though it came without a sign-in that holds. */
    ResponseEntity<String> interrupted(Form form, HttpServletRequest request) {
        return page(403, "Error: Your sign-in had ended", request, "interrupted.jte", Map.of(FORM, form));
    }

    ResponseEntity<String> receipt(Sent sent, HttpServletRequest request) {
        return page(200, "Your report was sent", request, "receipt.jte", Map.of("sent", sent));
    }

    ResponseEntity<String> message(Message message, HttpServletRequest request) {
        return page(message.status(), message.title(), request, "message.jte", Map.of("message", message));
    }

    private ResponseEntity<String> page(
            int status, String title, HttpServletRequest request, String template, Map<String, Object> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("frame", new Frame(title, stylesheet, csrf(request), reader()));
        StringOutput page = new StringOutput();
        templates.render(template, all, page);
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentPolicy.HEADER, policy.allowing())
                .body(page.toString());
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return reader().isPresent() && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? new Frame.Csrf(csrf.getParameterName(), csrf.getToken())
                : NO_CSRF;
    }

    /** Asked of the context and not of the request: a refusal may be answered before the request knows. */
    private static Optional<String> reader() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && person.getPrincipal() instanceof OidcUser user
                ? Optional.of(user.getFullName() == null ? person.getName() : user.getFullName())
                : Optional.empty();
    }
}
