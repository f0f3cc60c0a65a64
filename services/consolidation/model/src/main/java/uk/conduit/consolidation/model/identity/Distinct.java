package uk.conduit.consolidation.model.identity;

import java.util.Comparator;
import java.util.List;

/** Each value once, in order. Nearly every list here holds none or one, which needs no sorting. */
final class Distinct {

    private Distinct() {}

    static <T extends Comparable<? super T>> List<T> sorted(List<T> values) {
        return sorted(values, Comparator.naturalOrder());
    }

    static <T> List<T> sorted(List<T> values, Comparator<? super T> order) {
        return values.size() < 2
                ? List.copyOf(values)
                : values.stream().sorted(order).distinct().toList();
    }
}
