package uk.conduit.platform.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.UUID;

/**
 * The hub's own id of a child: the result of consolidation, never of publishing.
 *
 * <p>It is derived from the smallest of the references that are held to be the same child, so that the same set of
 * subjects gives the same id whatever their order of arrival.
 *
 * @param value the UUID
 */
public record ChildId(UUID value) implements Comparable<ChildId> {

    /**
     * The id of the child that these references stand for.
     *
     * @throws java.util.NoSuchElementException if there is no reference
     */
    public static ChildId of(Collection<SubjectRef> references) {
        return Collections.min(references).ownChildId();
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ChildId parse(String text) {
        return new ChildId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ChildId other) {
        return NameBasedUuid.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
