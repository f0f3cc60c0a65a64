package uk.conduit.consolidation.model.identity;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far two home postcodes agree, best first (identity.md 4.4). Families move: a difference says little. */
enum PostcodeLevel {
    EQUAL("the same"),
    ONE_EDIT("one character different"),
    SECTOR("the same sector"),
    OUTCODE("the same district"),
    DIFFERENT("different"),
    NOT_STATED("not stated by both");

    private static final int INWARD = 3;
    private static final int UNIT = 2;

    private final String words;

    PostcodeLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The best that any postcode of one and any of the other give. */
    static PostcodeLevel of(List<String> one, List<String> other) {
        return one.stream()
                .flatMap(postcode -> other.stream().map(second -> of(postcode, second)))
                .min(PostcodeLevel::compareTo)
                .orElse(NOT_STATED);
    }

    private static PostcodeLevel of(String a, String b) {
        if (a.equals(b)) {
            return EQUAL;
        }
        if (new LevenshteinDistance(1).apply(a, b) == 1) {
            return ONE_EDIT;
        }
        if (without(a, UNIT).equals(without(b, UNIT))) {
            return SECTOR;
        }
        return without(a, INWARD).equals(without(b, INWARD)) ? OUTCODE : DIFFERENT;
    }

    private static String without(String postcode, int end) {
        return postcode.substring(0, postcode.length() - end);
    }
}
