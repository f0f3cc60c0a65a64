package uk.conduit.agency.core.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.conduit.agency.core.Reading;

/** The codes of the indicator list: V01 to V14 for vulnerabilities, R01 to R26 for signs of risk or harm. */
public final class Indicators {

    /** Every code. */
    public static final Set<String> CODES =
            Stream.concat(codes("V", 14), codes("R", 26)).collect(Collectors.toUnmodifiableSet());

    private Indicators() {}

    /** The codes that are on the list; those that are not are flagged. */
    public static List<String> read(String field, List<String> stated, Reading reading) {
        return IntStream.range(0, stated.size())
                .mapToObj(place -> reading.code(field + "[" + place + "]", stated.get(place), CODES))
                .filter(code -> code != null)
                .distinct()
                .toList();
    }

    private static Stream<String> codes(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s%02d".formatted(letter, number));
    }
}
