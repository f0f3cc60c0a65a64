package uk.conduit.consolidation.model.event;

import org.jspecify.annotations.Nullable;

/**
 * A name by which an agency knows a child.
 *
 * @param use what kind of name
 * @param given the given names, where stated
 * @param family the family names, where stated
 */
public record PersonName(
        Use use, @Nullable String given, @Nullable String family) {

    /** What kind of name it is. */
    public enum Use {
        CURRENT,
        KNOWN_AS,
        FORMER,
        ALIAS
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "name (" + use + ")";
    }
}
