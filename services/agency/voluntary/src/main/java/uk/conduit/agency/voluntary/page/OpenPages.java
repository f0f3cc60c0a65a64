package uk.conduit.agency.voluntary.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.conduit.agency.voluntary.guidance.PathwaysFile;
import uk.conduit.platform.web.SignInClient;

/** What is shown to anybody. */
@Controller
final class OpenPages {

    private final PathwaysFile pathways;
    private final Pages pages;
    private final Clock clock;

    OpenPages(PathwaysFile pathways, Pages pages, Clock clock) {
        this.pathways = pathways;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<String> start(HttpServletRequest request) {
        return pages.start(request);
    }

    @GetMapping("/guidance")
    ResponseEntity<String> guidance(HttpServletRequest request) {
        PathwaysFile.State state = pathways.state();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wording.LONDON);
        boolean overdue =
                state.pathways().filter(it -> it.reviewDue().isBefore(today)).isPresent();
        return pages.guidance(state, overdue, request);
    }

    @GetMapping("/signed-in")
    ResponseEntity<String> signedIn(HttpServletRequest request) {
        Message message = new Message(
                        200,
                        "You are signed in",
                        "If you came from a page that holds what you typed, go back to its tab and go on there.")
                .leadingTo("/concerns/new", "Report a concern");
        return pages.message(message, request);
    }

    @GetMapping("/signed-out")
    ResponseEntity<String> signedOut(HttpServletRequest request) {
        Message message = new Message(
                        200,
                        "You are signed out",
                        "Receipts can no longer be seen here. Close the window if others use this computer.")
                .leadingTo("/concerns/new", "Sign in again");
        return pages.message(message, request);
    }

    @GetMapping("/sign-in-failed")
    ResponseEntity<String> notSignedIn(HttpServletRequest request) {
        Message message = new Message(401, "Signing in did not work", "Nothing was sent. Try again.")
                .leadingTo(SignInClient.BEGIN, "Sign in");
        return pages.message(message, request);
    }

    /** Every error of a page, wherever in the server it arose: what happened, what to do, and nothing from inside. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return pages.message(status >= 500 && aboutSigningIn(request) ? signInAway() : of(status), request);
    }

    private static Message of(int status) {
        return switch (status) {
            case 400 -> new Message(400, "This could not be understood", "Nothing was sent. Go back and try again.");
            case 404 ->
                new Message(404, "Page not found", "There is nothing at this address.").leadingTo("/", "Start page");
            default ->
                status < 500
                        ? new Message(status, "This cannot be done", "Nothing was sent.").leadingTo("/", "Start page")
                        : new Message(
                                status,
                                "Something went wrong",
                                "It is not known whether a report was sent. Go back and send it again: what is sent"
                                        + " twice counts once.");
        };
    }

    private static Message signInAway() {
        return new Message(
                        503,
                        "The sign-in service is not answering",
                        "You cannot sign in or out now. Try again in a few minutes.",
                        "If a child is in danger now, ring 999.")
                .leadingTo("/guidance", "Where to get support");
    }

    private static boolean aboutSigningIn(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/oauth2/") || path.startsWith("/login/") || path.equals("/sign-out");
    }
}
