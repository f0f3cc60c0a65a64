package uk.conduit.platform.kernel;

/**
 * The check of an NHS number: ten digits, weighted 10 to 2; eleven less the sum modulo eleven is the last digit, where
 * eleven counts as nought and ten is never valid. The check finds every wrong digit and every swap of neighbours, but
 * about one in eleven random numbers passes it.
 */
public final class NhsNumber {

    private static final int LENGTH = 10;
    private static final int MODULUS = 11;
    private static final String TEST_PREFIX = "999";

    private NhsNumber() {}

    /** Whether numbers that begin 999, which are kept for fictitious people, count as valid. */
    public enum Range {
        /** Real people only, as in production. */
        ISSUED,
        /** Fictitious people too, as in the sandbox and in tests. */
        ISSUED_AND_TEST
    }

    /** Whether the value is a valid number of a range. */
    public static boolean holds(String value, Range range) {
        return value.length() == LENGTH
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && value.chars().distinct().count() > 1
                && (range == Range.ISSUED_AND_TEST || !value.startsWith(TEST_PREFIX))
                && checkDigit(value) == value.charAt(LENGTH - 1) - '0';
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += (digits.charAt(place) - '0') * (LENGTH - place);
        }
        int check = MODULUS - sum % MODULUS;
        return check == MODULUS ? 0 : check;
    }
}
