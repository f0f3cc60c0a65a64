package uk.conduit.agency.socialcare.cin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The child every record of one {@code Child} element is about.
 *
 * @param reference the agency's own reference, {@code LAchildID}
 * @param identifiers {@code ChildIdentifiers}
 * @param characteristics {@code ChildCharacteristics}
 */
record CinChild(String reference, Element identifiers, Element characteristics) {

    private static final Element NOTHING = new Element("", List.of(), "");

    static CinChild of(String reference, Element child) {
        return new CinChild(
                reference, orNothing(child.first("ChildIdentifiers")), orNothing(child.first("ChildCharacteristics")));
    }

    private static Element orNothing(@Nullable Element element) {
        return element == null ? NOTHING : element;
    }

    @Override
    public String toString() {
        return "a child";
    }
}
