package uk.conduit.assembly.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;

/**
 * GOV.UK Frontend's style without its typeface: GDS Transport is licensed for services on gov.uk alone, so the pages use
 * what the reader's system has.
 *
 * @param css the text
 * @param path where it is served; it changes with the text, so that it can be kept for ever
 */
record Stylesheet(String css, String path) {

    private static final String GOVUK =
            "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    static Stylesheet read() {
        try (InputStream file = Stylesheet.class.getResourceAsStream(GOVUK)) {
            if (file == null) {
                throw new IllegalStateException("GOV.UK Frontend is not on the class path: " + GOVUK);
            }
            String css = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("@font-face\\{[^}]*}", "")
                    .replace("GDS Transport,arial", "system-ui,arial");
            return new Stylesheet(
                    css, "/assets/" + DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8)) + ".css");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
