package uk.conduit.platform.servers;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password or key. It prints nothing of itself, so that no log line or exception can carry it by accident.
 *
 * @param value the secret in clear
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    /** A new secret of 192 random bits, in characters that need no quoting anywhere. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
