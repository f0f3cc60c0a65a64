package uk.conduit.consolidation.model.identity;

import java.util.Collections;
import java.util.List;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;

/** Whether the recorded sex of two subjects is the same. A difference alone decides nothing. */
enum SexLevel {
    SAME("the same"),
    DIFFERENT("different"),
    NOT_STATED("not stated by both");

    private final String words;

    SexLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static SexLevel of(List<Sex> one, List<Sex> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return NOT_STATED;
        }
        return Collections.disjoint(one, other) ? DIFFERENT : SAME;
    }
}
