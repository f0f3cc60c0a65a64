package uk.conduit.consolidation.model.identity;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** How far two family names agree. */
final class Surnames {

    private static final double CLOSE = 0.92;
    private static final double PARTIAL = 0.88;
    private static final double NEAR = 0.80;
    private static final int CONSONANTS = 2;

    private Surnames() {}

    static NameLevel compare(Tokens one, Tokens other) {
        if (one.none() || other.none()) {
            return NameLevel.NOT_STATED;
        }
        List<String> a = strong(one.sequence());
        List<String> b = strong(other.sequence());
        if (a.isEmpty() || b.isEmpty()) {
            return NameLevel.WEAK;
        }
        if (one.bag().equals(other.bag()) || one.joined().equals(other.joined())) {
            return NameLevel.EXACT;
        }
        double likeness = Likeness.of(String.join("", a), String.join("", b));
        if (likeness >= CLOSE && !a.equals(b)) {
            return NameLevel.CLOSE;
        }
        if (likeness >= PARTIAL || within(a, b) || within(strong(one.plain()), strong(other.plain())) || sound(a, b)) {
            return NameLevel.PARTIAL;
        }
        return likeness >= NEAR ? NameLevel.NEAR : NameLevel.DIFFERENT;
    }

    private static List<String> strong(List<String> words) {
        return words.stream().filter(word -> !Words.WEAK.contains(word)).toList();
    }

    /** A double-barrelled name and one of its halves are the same family's. */
    private static boolean within(List<String> a, List<String> b) {
        return !a.isEmpty() && !b.isEmpty() && (new HashSet<>(a).containsAll(b) || new HashSet<>(b).containsAll(a));
    }

    private static boolean sound(List<String> a, List<String> b) {
        List<String> usualA = a.stream().map(Words::usual).toList();
        List<String> usualB = b.stream().map(Words::usual).toList();
        if (usualA.stream().anyMatch(Words::manySpellings) && usualB.stream().anyMatch(Words::manySpellings)) {
            return !Collections.disjoint(usualA, usualB);
        }
        return Sound.alike(String.join("", a), String.join("", b), CONSONANTS);
    }
}
