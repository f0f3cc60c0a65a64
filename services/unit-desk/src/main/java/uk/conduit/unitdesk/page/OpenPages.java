package uk.conduit.unitdesk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is shown to anybody: the style sheet, and the page after signing out. */
@Controller
class OpenPages {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Pages pages;

    OpenPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/signed-out")
    ResponseEntity<String> signedOut(HttpServletRequest request) {
        Message message = new Message(200, "You are signed out", "Close the window if others use this computer.")
                .leadingTo("/", "Sign in again");
        return pages.message(message, request);
    }

    @GetMapping("/assets/{name}.css")
    ResponseEntity<String> style(@PathVariable String name) {
        Stylesheet stylesheet = pages.stylesheet();
        if (!stylesheet.path().equals("/assets/" + name + ".css")) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(stylesheet.css());
    }
}
