package uk.conduit.unitdesk.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import uk.conduit.unitdesk.paper.Typesetter;

/**
 * Renders pages. A page is rendered whole before the first byte of it is sent, so that a failure is a page of its own and
 * never half of another.
 */
final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates;
    private final Stylesheet stylesheet;
    private final ContentPolicy policy;
    private final Typesetter typesetter;

    Pages(TemplateEngine templates, Stylesheet stylesheet, ContentPolicy policy, Typesetter typesetter) {
        this.templates = templates;
        this.stylesheet = stylesheet;
        this.policy = policy;
        this.typesetter = typesetter;
    }

    /** A briefing, marked. */
    ResponseEntity<String> briefing(BriefingDocument briefing, HttpServletRequest request) {
        Frame frame = new Frame(
                title(briefing),
                Optional.of(stylesheet.path()),
                List.of(PaperMarks.of(briefing)),
                signedIn(request),
                Optional.of(Frame.marking(briefing)));
        return page(200, frame, "briefing.jte", Map.of("briefing", briefing));
    }

    /** A briefing as one file that needs nothing else. */
    ResponseEntity<String> standalone(BriefingDocument briefing) {
        Frame frame = new Frame(
                title(briefing),
                Optional.empty(),
                List.of(stylesheet.css(), PaperMarks.of(briefing)),
                Optional.empty(),
                Optional.of(Frame.marking(briefing)));
        return page(200, frame, "briefing.jte", Map.of("briefing", briefing));
    }

    /** A briefing as a PDF, named by its day and version alone. */
    ResponseEntity<byte[]> pdf(BriefingDocument briefing) {
        Paper paper = Paper.of(briefing, stylesheet.paper(), typesetter::unprintable);
        StringOutput page = new StringOutput();
        templates.render("paper.jte", Map.of("paper", paper), page);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("briefing-%s-version-%d.pdf".formatted(briefing.date(), briefing.version()))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(typesetter.set(page.toString(), briefing.asAt()));
    }

    /** The list of briefings. */
    ResponseEntity<String> list(BriefingList list, HttpServletRequest request) {
        return page(200, plain("All briefings", request), "briefings.jte", Map.of("list", list));
    }

    /** A child's timeline, marked; its title names nobody, because titles go into a browser's history. */
    ResponseEntity<String> child(ChildDocument child, HttpServletRequest request) {
        String marking = Frame.marking(child.marking(), child.handling());
        Frame frame = new Frame(
                "A child's timeline",
                Optional.of(stylesheet.path()),
                List.of(PaperMarks.of(marking, "Timeline as at " + Wording.moment(child.asAt()))),
                signedIn(request),
                Optional.of(marking));
        return page(200, frame, "child.jte", Map.of("child", child));
    }

    /** The feeds. */
    ResponseEntity<String> feeds(FeedsDocument feeds, HttpServletRequest request) {
        return page(200, plain("Feeds", request), "feeds.jte", Map.of("feeds", feeds));
    }

    /** A page that says something in words. */
    ResponseEntity<String> message(Message message, HttpServletRequest request) {
        return page(message.status(), plain(message.title(), request), "message.jte", Map.of("message", message));
    }

    Stylesheet stylesheet() {
        return stylesheet;
    }

    private Frame plain(String title, HttpServletRequest request) {
        return new Frame(title, Optional.of(stylesheet.path()), List.of(), signedIn(request), Optional.empty());
    }

    private static String title(BriefingDocument briefing) {
        return "Daily briefing, " + Wording.day(briefing.date());
    }

    private static Optional<Frame.SignedIn> signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication person
                        && person.getPrincipal() instanceof OidcUser user
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? Optional.of(new Frame.SignedIn(
                        user.getFullName() == null ? person.getName() : user.getFullName(),
                        csrf.getParameterName(),
                        csrf.getToken()))
                : Optional.empty();
    }

    private ResponseEntity<String> page(int status, Frame frame, String template, Map<String, Object> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("frame", frame);
        StringOutput page = new StringOutput();
        templates.render(template, all, page);
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        "Content-Security-Policy",
                        policy.allowing(frame.styles().toArray(String[]::new)))
                .body(page.toString());
    }
}
