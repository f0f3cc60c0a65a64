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
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int READABLE_LENGTH = 16;
    private static final int GROUP = 4;

    /** A new secret of 192 random bits, in characters that need no quoting anywhere. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A new secret of 79 random bits that a person can type: letters and figures that are not taken for others. */
    public static Secret readable() {
        StringBuilder typed = new StringBuilder();
        for (int place = 0; place < READABLE_LENGTH; place++) {
            typed.append(place > 0 && place % GROUP == 0 ? "-" : "")
                    .append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return new Secret(typed.toString());
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
