package uk.conduit.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page may load: the application's own style sheet, and style written into the page if its digest is named. No
 * script at all. Forms may lead on to the sign-in service, because signing out does.
 */
public final class ContentPolicy {

    /** The header it goes into. */
    public static final String HEADER = "Content-Security-Policy";

    private final String forms;

    /** The policy of an application whose people sign in there. */
    public ContentPolicy(URI signIn) {
        this.forms = "'self' " + signIn.getScheme() + "://" + signIn.getAuthority();
    }

    /** The policy of a page with these styles written into it. */
    public String allowing(String... styles) {
        String sources = Stream.concat(
                        Stream.of("'self'"), Stream.of(styles).map(style -> "'sha256-" + base64(style) + "'"))
                .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src " + sources
                + "; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action " + forms;
    }

    static String hexadecimal(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
