package uk.conduit.agency.socialcare.cin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element, read whole. The reader's limits keep it small.
 *
 * @param name its name, without a prefix
 * @param children the elements in it, in order
 * @param text the text directly in it, stripped
 */
record Element(String name, List<Element> children, String text) {

    Element {
        children = List.copyOf(children);
    }

    /** The children of this name, in order. */
    Stream<Element> all(String child) {
        return children.stream().filter(element -> element.name().equals(child));
    }

    /** The first child of this name; null if there is none. */
    @Nullable
    Element first(String child) {
        return all(child).findFirst().orElse(null);
    }

    /** The text of the first child of this name; null if there is none or it says nothing. */
    @Nullable
    String value(String child) {
        Element element = first(child);
        return element == null || element.text().isEmpty() ? null : element.text();
    }

    /** Whether text stands between the elements in it, where the census has none. */
    boolean holdsStrayText() {
        return !children.isEmpty() && !text.isEmpty();
    }

    /** The name alone: the rest is about a child. */
    @Override
    public String toString() {
        return name;
    }
}
