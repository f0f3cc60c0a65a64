package uk.conduit.unitdesk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The one style sheet: GOV.UK Frontend and MOJ Frontend without their typeface and pictures, then the desk's own.
 *
 * <p>GDS Transport is licensed for services on gov.uk alone, so pages use what the reader's system has; the pictures
 * belong to components the desk does not use. So a page needs nothing but this text, and one saved to a file is whole.
 *
 * @param css the text
 * @param path where it is served; it changes with the text, so that it can be kept for ever
 * @param paper the style of what is set as a PDF
 */
record Stylesheet(String css, String path, String paper) {

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    static Stylesheet read() {
        String css = library(WEBJARS + "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")
                + library(WEBJARS + "ministryofjustice__frontend/7.1.0/moj/moj-frontend.min.css")
                + text("desk.css");
        return new Stylesheet(
                css, "/assets/" + ContentPolicy.hexadecimal(css).substring(0, 16) + ".css", text("paper.css"));
    }

    private static String library(String resource) {
        return text(resource)
                .replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("url\\(/assets/[^)]*\\)", "none")
                .replace("GDS Transport,arial", "system-ui,arial");
    }

    private static String text(String resource) {
        try (InputStream file = Stylesheet.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
