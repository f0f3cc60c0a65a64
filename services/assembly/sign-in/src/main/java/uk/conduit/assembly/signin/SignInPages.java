package uk.conduit.assembly.signin;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The few pages people see here. They work without JavaScript. */
@Controller
class SignInPages {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final TemplateEngine templates;
    private final Stylesheet stylesheet;

    SignInPages(TemplateEngine templates, Stylesheet stylesheet) {
        this.templates = templates;
        this.stylesheet = stylesheet;
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signIn(
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait) {
        String refusal = "";
        if (wait != null) {
            refusal = "There were too many wrong passwords. Wait a minute, then try again";
        } else if (wrong != null) {
            refusal = "The user name or the password is wrong";
        }
        return render("sign-in.jte", Map.of("css", stylesheet.path(), "csrf", csrf, "refusal", refusal));
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signedIn(CsrfToken csrf) {
        return render("signed-in.jte", Map.of("css", stylesheet.path(), "csrf", csrf));
    }

    @GetMapping(path = "/signed-out", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signedOut() {
        return message("You are signed out", "Close the window if others use this computer.");
    }

    @GetMapping("/assets/{name}.css")
    ResponseEntity<String> style(@PathVariable String name) {
        if (!stylesheet.path().equals("/assets/" + name + ".css")) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(stylesheet.css());
    }

    String message(String title, String words) {
        return render("message.jte", Map.of("css", stylesheet.path(), "title", title, "words", words));
    }

    private String render(String template, Map<String, Object> parts) {
        StringOutput page = new StringOutput();
        templates.render(template, parts, page);
        return page.toString();
    }
}
