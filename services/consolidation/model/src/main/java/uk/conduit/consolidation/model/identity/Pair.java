package uk.conduit.consolidation.model.identity;

import java.util.Comparator;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Two subjects, the smaller reference first.
 *
 * @param one the smaller reference
 * @param other the greater reference
 */
record Pair(SubjectRef one, SubjectRef other) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::one).thenComparing(Pair::other);

    Pair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("A pair is two references in order");
        }
    }

    static Pair of(SubjectRef a, SubjectRef b) {
        return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
