package uk.conduit.consolidation.model.identity;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two words are spelt: Jaro-Winkler similarity, from 0 to 1. */
final class Likeness {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Likeness() {}

    static double of(String one, String other) {
        return SIMILARITY.apply(one, other);
    }
}
