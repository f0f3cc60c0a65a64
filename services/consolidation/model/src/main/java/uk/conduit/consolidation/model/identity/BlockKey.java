package uk.conduit.consolidation.model.identity;

import java.util.Comparator;

/**
 * Something that subjects who may be the same child have in common. Subjects that share no key are never compared.
 *
 * <p>The value is personal data in clear: an index holds only a keyed digest of the rule's number and the value.
 *
 * @param rule the number of the rule that made it; a number is never given to another rule
 * @param value the value
 */
public record BlockKey(int rule, String value) implements Comparable<BlockKey> {

    private static final Comparator<BlockKey> ORDER =
            Comparator.comparingInt(BlockKey::rule).thenComparing(BlockKey::value);

    @Override
    public int compareTo(BlockKey other) {
        return ORDER.compare(this, other);
    }

    /** The rule alone. */
    @Override
    public String toString() {
        return "key of rule " + rule;
    }
}
