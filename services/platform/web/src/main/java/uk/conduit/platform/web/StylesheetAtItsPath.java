package uk.conduit.platform.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the style sheet, which holds nothing that anybody may not see. */
@Controller
public final class StylesheetAtItsPath {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Stylesheet stylesheet;

    /** Serves this one. */
    public StylesheetAtItsPath(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
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
}
