package uk.conduit.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one style sheet of an application: GOV.UK Frontend without its typeface and pictures, then what is its own.
 *
 * <p>GDS Transport is licensed for services on gov.uk alone, so pages use what the reader's system has; the pictures
 * belong to components that are not used. So a page needs nothing but this text, and one saved to a file is whole.
 *
 * @param css the text
 * @param path where it is served; it changes with the text, so that it can be kept for ever
 */
public record Stylesheet(String css, String path) {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String GOVUK = "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    /** GOV.UK Frontend, then these texts. */
    public static Stylesheet of(String... further) {
        String css = library(GOVUK) + Arrays.stream(further).collect(Collectors.joining());
        return new Stylesheet(css, "/assets/" + ContentPolicy.hexadecimal(css).substring(0, 16) + ".css");
    }

    /** The style sheet of another library on the class path, such as {@code name/version/name.min.css}, mended likewise. */
    public static String library(String webjar) {
        return text(Stylesheet.class, WEBJARS + webjar)
                .replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("url\\(/assets/[^)]*\\)", "none")
                .replace("GDS Transport,arial", "system-ui,arial");
    }

    /** The text of a file beside a class. */
    public static String text(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
