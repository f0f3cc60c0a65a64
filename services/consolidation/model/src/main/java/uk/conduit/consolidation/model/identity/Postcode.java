package uk.conduit.consolidation.model.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a postcode comparable: upper case, no space, O for 0 and I for 1 repaired where only one reading is a postcode.
 * Part of a postcode, and anything else that is none, is missing, because "NFA" equals "NFA" and says nothing.
 */
final class Postcode {

    /** Area, district without leading nought, sector, unit. */
    private static final Pattern WHOLE = Pattern.compile("[A-Z]{1,2}(?:[1-9][0-9]?|0|[0-9][A-HJ-NP-Z])[0-9][A-Z]{2}");

    /** What the Office for National Statistics gives to people without an address. */
    private static final String NO_ADDRESS = "ZZ99";

    private static final int INWARD = 3;

    private Postcode() {}

    static @Nullable String of(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String tidy = stated.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String whole = WHOLE.matcher(tidy).matches() ? tidy : repaired(tidy);
        return whole == null || whole.startsWith(NO_ADDRESS) ? null : whole;
    }

    /** The only postcode this can be, or null. */
    private static @Nullable String repaired(String text) {
        if (text.length() <= INWARD + 1 || text.length() > INWARD + 4) {
            return null;
        }
        String outward = text.substring(0, text.length() - INWARD);
        String inward = text.substring(text.length() - INWARD);
        String end = digit(inward.charAt(0)) + letter(inward.charAt(1)) + letter(inward.charAt(2));
        List<String> readings = readings(outward.substring(1))
                .map(rest -> letter(outward.charAt(0)) + rest + end)
                .filter(reading -> WHOLE.matcher(reading).matches())
                .distinct()
                .toList();
        return readings.size() == 1 ? readings.getFirst() : null;
    }

    private static Stream<String> readings(String text) {
        if (text.isEmpty()) {
            return Stream.of("");
        }
        char first = text.charAt(0);
        return readings(text.substring(1)).flatMap(rest -> Stream.of(digit(first) + rest, letter(first) + rest));
    }

    private static String digit(char c) {
        return c == 'O' ? "0" : c == 'I' ? "1" : String.valueOf(c);
    }

    private static String letter(char c) {
        return c == '0' ? "O" : c == '1' ? "I" : String.valueOf(c);
    }
}
