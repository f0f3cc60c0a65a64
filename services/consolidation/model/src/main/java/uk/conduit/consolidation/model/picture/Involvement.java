package uk.conduit.consolidation.model.picture;

import java.util.List;
import java.util.Map;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Contact;

/**
 * An agency is involved with a child: since when, when it was last heard, and whom to ring.
 *
 * @param agency the agency
 * @param first its first statement about the child
 * @param latest its latest statement about the child
 */
public record Involvement(Agency agency, Fact first, Fact latest) {

    /** All agencies that have said something about the child; an item that is restricted does not count. */
    public static List<Involvement> of(Picture picture) {
        return picture.all(Matter.INVOLVED_SINCE).stream()
                .map(Map.Entry::getKey)
                .map(Slot::agency)
                .map(agency -> new Involvement(
                        agency,
                        picture.at(agency, Matter.INVOLVED_SINCE, "").orElseThrow(),
                        picture.at(agency, Matter.LAST_HEARD, "").orElseThrow()))
                .toList();
    }

    /** Since when the agency is involved. */
    public Moment since() {
        return first.occurred();
    }

    /** Whom to ring. */
    public Contact contact() {
        return latest.contact();
    }
}
