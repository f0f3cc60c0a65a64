package uk.conduit.consolidation.model.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One name of a child, made comparable. Current, former and other names are alike: whichever agrees counts.
 *
 * @param given the given names
 * @param family the family names
 */
public record Name(Tokens given, Tokens family) implements Comparable<Name> {

    private static final Comparator<Name> ORDER = Comparator.comparing(Name::text);

    boolean none() {
        return given.none() && family.none();
    }

    /**
     * The whole name, whatever the order of its words: many families do not order names into forename and surname. Two
     * names are equal when one of these texts is the same; a single word is no whole name and gives none.
     */
    SortedSet<String> whole() {
        SortedSet<String> texts = new TreeSet<>();
        List<String> words = new ArrayList<>(given.sequence());
        words.addAll(family.sequence());
        if (words.size() > 1) {
            texts.add(sorted(words));
        }
        if (!given.none() && !family.none()) {
            texts.add(sorted(List.of(given.joined(), family.joined())));
        }
        return texts;
    }

    /** Whether both a given and a family name are stated. */
    boolean complete() {
        return !given.none() && !family.none();
    }

    /** A text that two names share only if they are equal, for ordering and digests. */
    String text() {
        return words(given.sequence())
                + '/'
                + words(given.plain())
                + '/'
                + words(family.sequence())
                + '/'
                + words(family.plain());
    }

    private static String sorted(List<String> words) {
        return words(words.stream().sorted().toList());
    }

    private static String words(List<String> words) {
        return String.join(" ", words);
    }

    @Override
    public int compareTo(Name other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "name";
    }
}
