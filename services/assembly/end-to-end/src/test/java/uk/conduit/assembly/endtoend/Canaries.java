package uk.conduit.assembly.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.Upn;

/**
 * Names, numbers and addresses that nobody else has: of one sender and one way in. Wherever one of them is met, it is known
 * whose it was and how it came in.
 *
 * @param sender who wrote it, such as an agency
 * @param way how it was handed in, such as refused
 * @param mark what no other sender and way has
 */
record Canaries(String sender, String way, int mark) {

    private static final int LETTERS = 26;
    private static final int DIGITS = 10;

    String given() {
        return "Zorvex" + letters();
    }

    String family() {
        return "Quibbleth" + letters();
    }

    /** An NHS number of the range for tests, with its check digit. */
    String nhsNumber() {
        return firstThatHolds(
                Stream.iterate(0, i -> i + 1).map(i -> "9997%03d%02d%d".formatted(mark, i / DIGITS, i % DIGITS)),
                number -> NhsNumber.holds(number, NhsNumber.Range.ISSUED_AND_TEST));
    }

    /** A pupil number with its check letter. */
    String upn() {
        return firstThatHolds(
                "ABCDEFGHJKLMNPQRTUVWXYZ".chars().mapToObj(letter -> "%c99977755%04d".formatted(letter, mark)),
                Upn::holds);
    }

    /** A mobile number of the range that is kept for fiction. */
    String phone() {
        return "07700 900 %03d".formatted(mark);
    }

    String postcode() {
        return "ZQ%d%d %dXW".formatted(mark / DIGITS % DIGITS, mark % DIGITS, mark / 100);
    }

    String street() {
        return "7 Qanary%s Mews".formatted(letters());
    }

    String vehicle() {
        return "QX%02d ZZ%s".formatted(mark % 100, (char) ('A' + mark / 100));
    }

    String handle() {
        return "@qanari.%s.snap".formatted(letters());
    }

    String text() {
        return "Qanaritext%s was seen by the fountain".formatted(letters());
    }

    /** What to look for: each of them, as it stands and as it may have been tidied. */
    List<String> traces() {
        return Stream.of(
                        given(),
                        family(),
                        nhsNumber(),
                        upn(),
                        phone(),
                        "7700900%03d".formatted(mark),
                        postcode(),
                        "Qanary" + letters(),
                        vehicle(),
                        "qanari." + letters(),
                        "Qanaritext" + letters())
                .flatMap(value ->
                        Stream.of(value, value.replace(" ", ""), value.replace(" ", "%20"), value.replace(' ', '+')))
                .map(value -> value.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private String letters() {
        return "" + (char) ('a' + mark / LETTERS) + (char) ('a' + mark % LETTERS);
    }

    private static String firstThatHolds(Stream<String> values, Predicate<String> check) {
        return values.filter(check).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return sender + ", " + way;
    }
}
