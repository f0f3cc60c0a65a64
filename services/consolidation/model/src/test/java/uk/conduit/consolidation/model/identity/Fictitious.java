package uk.conduit.consolidation.model.identity;

import java.util.Locale;
import java.util.stream.IntStream;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.Upn;

/** Valid numbers of nobody. */
final class Fictitious {

    private Fictitious() {}

    /** The n-th NHS number of the range that is kept for tests. */
    static String nhs(int n) {
        return IntStream.range(0, Integer.MAX_VALUE)
                .mapToObj(i -> String.format(Locale.ROOT, "999%07d", i))
                .filter(number -> NhsNumber.holds(number, NhsNumber.Range.ISSUED_AND_TEST))
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    /** The n-th permanent pupil number of a school that does not exist. */
    static String upn(int n) {
        String rest = String.format(Locale.ROOT, "000%09d", n);
        return "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .mapToObj(letter -> (char) letter + rest)
                .filter(Upn::holds)
                .findFirst()
                .orElseThrow();
    }
}
