package uk.conduit.unitdesk.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.conduit.unitdesk.settings.DeskSettings;

/**
 * What is shown when a request cannot be served: what happened, what to do, and nothing from inside. Browsers get a page,
 * programs a problem (RFC 9457).
 */
@Controller
@ControllerAdvice
class FailurePages implements ErrorController {

    private static final String REFUSED_WORDS = "Your role does not include reading cases.";

    private final Pages pages;

    FailurePages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<?> hub(HubFailure failure, HttpServletRequest request) {
        return answer(of(failure.reason()), request);
    }

    @ExceptionHandler
    ResponseEntity<?> signIn(SignInAway away, HttpServletRequest request) {
        return answer(signInAway(), request);
    }

    /** Everything else that ends in an error, wherever in the server it arose. */
    @RequestMapping("/error")
    ResponseEntity<?> other(HttpServletRequest request) {
        return answer(of(request), request);
    }

    private ResponseEntity<?> answer(Message message, HttpServletRequest request) {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            return pages.message(message, request);
        }
        ProblemDetail problem = ProblemDetail.forStatus(message.status());
        problem.setTitle(message.title());
        problem.setDetail(String.join(" ", message.words()));
        return ResponseEntity.of(problem)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Message of(HubFailure.Reason reason) {
        return switch (reason) {
            case AWAY ->
                new Message(
                                503,
                                "The hub is not answering",
                                "The page cannot be shown now. Records that agencies send are kept until the hub is back.",
                                "Try again in a few minutes. If you need an answer about a child now, ring the agency.")
                        .leadingTo("/", "Try again");
            case NOT_SIGNED_IN ->
                new Message(401, "The hub did not accept your sign-in", "Sign in again to go on.")
                        .leadingTo("/oauth2/authorization/" + DeskSettings.SIGN_IN, "Sign in again");
            case REFUSED ->
                new Message(
                        403,
                        "You cannot see this",
                        REFUSED_WORDS,
                        "If you work in the unit and need to, ask the unit manager for the right role.");
            case NOT_FOUND ->
                new Message(404, "There is no such briefing", "No briefing of this date and version is published.")
                        .leadingTo("/briefings", "See all briefings");
            case NO_SUCH_CHILD ->
                new Message(
                                404,
                                "There is no such child",
                                "The hub shows you no child at this address. Records that turned out to be about two children, or about somebody else, may have moved.")
                        .leadingTo("/", "Latest briefing");
            case NOT_UNDERSTOOD ->
                new Message(
                        502,
                        "The hub's answer could not be read",
                        "The hub and the desk are not of versions that fit each other. Tell the administrator.");
        };
    }

    private static Message of(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status >= 500 && aboutSigningIn(request)) {
            return signInAway();
        }
        return switch (status) {
            case 400 -> new Message(400, "The address is not right", "Check the date and the version in it.");
            case 403 ->
                new Message(
                        403,
                        "You cannot do this",
                        "Your role does not include it, or the page from which it came had been open for too long.");
            case 404 ->
                new Message(404, "Page not found", "There is nothing at this address.")
                        .leadingTo("/", "Latest briefing");
            default ->
                status < 500
                        ? new Message(status, "This cannot be done", "The request is not one that the desk serves.")
                        : new Message(
                                status,
                                "Something went wrong",
                                "The page cannot be shown. Try again; if it goes on, tell the administrator.");
        };
    }

    private static Message signInAway() {
        return new Message(
                        503,
                        "The sign-in service is not answering",
                        "You cannot sign in or out now. Try again in a few minutes.")
                .leadingTo("/", "Try again");
    }

    private static boolean aboutSigningIn(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/oauth2/") || path.startsWith("/login/") || path.equals("/sign-out");
    }
}
