package uk.conduit.platform.kernel;

/**
 * The check of a unique pupil number: a check letter, then twelve characters; the letter is the sum of each digit times
 * its place (2 to 13) modulo 23, written in an alphabet without I, O and S. A temporary number ends in a letter.
 */
public final class Upn {

    private static final int LENGTH = 13;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** Whether the value is well formed and its check letter is right. */
    public static boolean holds(String value) {
        if (value.length() != LENGTH || !digits(value.substring(1, LENGTH - 1))) {
            return false;
        }
        int last = valueOf(value.charAt(LENGTH - 1));
        if (last < 0) {
            return false;
        }
        int sum = last * LENGTH;
        for (int place = 2; place < LENGTH; place++) {
            sum += (value.charAt(place - 1) - '0') * place;
        }
        return value.charAt(0) == ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** Whether the number is a temporary one, which a school issues until it learns the permanent one. */
    public static boolean temporary(String value) {
        return value.length() == LENGTH && !digits(value.substring(LENGTH - 1));
    }

    private static int valueOf(char c) {
        return c >= '0' && c <= '9' ? c - '0' : ALPHABET.indexOf(c);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
