package uk.conduit.consolidation.model.identity;

import java.util.Collections;
import java.util.List;

/** Whether an identifier of two subjects is the same. */
enum NumberLevel {
    EQUAL("the same"),
    /** What one has now the other had before, or both had before. */
    FORMER("the same as a former one"),
    DIFFERENT("different"),
    NOT_STATED("no valid one stated by both");

    private final String words;

    NumberLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean agrees() {
        return this == EQUAL || this == FORMER;
    }

    static NumberLevel nhs(Known one, Known other) {
        return of(one.numbers().nhs(), other.numbers().nhs());
    }

    static NumberLevel upn(Known one, Known other) {
        Numbers a = one.numbers();
        Numbers b = other.numbers();
        NumberLevel present = of(a.upn(), b.upn());
        boolean former =
                share(a.upn(), b.formerUpn()) || share(a.formerUpn(), b.upn()) || share(a.formerUpn(), b.formerUpn());
        return present != EQUAL && former ? FORMER : present;
    }

    private static NumberLevel of(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return NOT_STATED;
        }
        return share(one, other) ? EQUAL : DIFFERENT;
    }

    private static boolean share(List<String> one, List<String> other) {
        return !Collections.disjoint(one, other);
    }
}
