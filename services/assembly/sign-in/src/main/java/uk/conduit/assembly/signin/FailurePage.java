package uk.conduit.assembly.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when a request cannot be served: words, and nothing from inside. */
@Controller
class FailurePage implements ErrorController {

    private final SignInPages pages;

    FailurePage(SignInPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ResponseEntity<String> show(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        String page = status == HttpStatus.NOT_FOUND
                ? pages.message("Page not found", "There is nothing at this address.")
                : pages.message(
                        "This request could not be completed",
                        "Go back to the application from which you came and sign in again.");
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(page);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
