package uk.conduit.consolidation.model.identity;

import java.util.HashSet;
import java.util.List;

/**
 * How far two given names agree. The first name, by which a child is called, decides; a second name counts only where
 * the other side calls the child by it, because children of one family often share their second name.
 */
final class Forenames {

    private static final double CLOSE = 0.92;
    private static final double NEAR = 0.86;
    private static final double LOOSE = 0.78;
    private static final int CONSONANTS = 3;

    private Forenames() {}

    static NameLevel compare(Tokens one, Tokens other) {
        if (one.none() || other.none()) {
            return NameLevel.NOT_STATED;
        }
        if (one.bag().equals(other.bag()) || one.joined().equals(other.joined())) {
            return NameLevel.EXACT;
        }
        List<String> a = called(one.sequence());
        List<String> b = called(other.sequence());
        NameLevel level = called(a, b);
        return level.opposes() && within(one.sequence(), other.sequence()) ? NameLevel.WEAK : level;
    }

    private static NameLevel called(List<String> a, List<String> b) {
        String first = a.getFirst();
        String second = b.getFirst();
        if (b.contains(first) || a.contains(second)) {
            return NameLevel.PARTIAL;
        }
        if (Words.manySpellings(first) && Words.manySpellings(second)) {
            return Words.usual(first).equals(Words.usual(second)) ? NameLevel.PARTIAL : NameLevel.DIFFERENT;
        }
        double likeness = Math.max(Likeness.of(first, second), joined(a, b));
        if (likeness >= CLOSE) {
            return NameLevel.CLOSE;
        }
        if (initial(first, second) || Sound.alike(first, second, CONSONANTS)) {
            return NameLevel.PARTIAL;
        }
        if (likeness >= NEAR) {
            return NameLevel.NEAR;
        }
        return likeness >= LOOSE ? NameLevel.LOOSE : NameLevel.DIFFERENT;
    }

    /** One word against several that may be the same word in parts; of two names of several words each is its own. */
    private static double joined(List<String> a, List<String> b) {
        return a.size() != b.size() ? Likeness.of(String.join("", a), String.join("", b)) : 0;
    }

    private static boolean initial(String a, String b) {
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    /**
     * The words a child may be called by: without honorifics, and without a leading Mohammed where another name
     * follows; if nothing is left, all words but that Mohammed.
     */
    private static List<String> called(List<String> words) {
        List<String> own = words.size() > 1 && Words.usual(words.getFirst()).equals(Words.LEADING)
                ? words.subList(1, words.size())
                : words;
        List<String> strong =
                own.stream().filter(word -> !Words.WEAK.contains(word)).toList();
        return strong.isEmpty() ? own : strong;
    }

    private static boolean within(List<String> a, List<String> b) {
        return new HashSet<>(usual(a)).containsAll(usual(b)) || new HashSet<>(usual(b)).containsAll(usual(a));
    }

    private static List<String> usual(List<String> words) {
        return words.stream().map(Words::usual).toList();
    }
}
