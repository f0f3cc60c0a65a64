package uk.conduit.consolidation.model.identity;

import java.util.List;

/**
 * One part of a name, made comparable: lower-case ASCII letters and digits, one element a word.
 *
 * @param sequence the words as stated, in order; empty where nothing was stated
 * @param plain the words without particles such as O', Mac, al or van; the same as the sequence where nothing else is
 *     left
 */
public record Tokens(List<String> sequence, List<String> plain) {

    /** Nothing was stated. */
    public static final Tokens NONE = new Tokens(List.of(), List.of());

    /** Copies the lists. */
    public Tokens {
        sequence = List.copyOf(sequence);
        plain = List.copyOf(plain);
    }

    boolean none() {
        return sequence.isEmpty();
    }

    /** The words whatever their order. */
    List<String> bag() {
        return sequence.stream().sorted().toList();
    }

    /** The words written as one, because "al amin" and "alamin" are the same name. */
    String joined() {
        return String.join("", sequence);
    }

    /** The number of words: the words themselves name a person. */
    @Override
    public String toString() {
        return sequence.size() + " words";
    }
}
