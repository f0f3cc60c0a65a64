package uk.conduit.consolidation.model.event;

import java.util.List;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * One case event: one agency's statement about one child.
 *
 * @param header which event it is, and of which record it is a version
 * @param subject the child as the agency knows it
 * @param details who the agency says the child is
 * @param terms how the statement is meant, and under which terms it may be shown
 * @param links other people, vehicles, places that the record names
 * @param contact whom to ring about it
 * @param detail what happened
 */
public record CaseEvent(
        Header header,
        SubjectRef subject,
        PersonalDetails details,
        Terms terms,
        List<Link> links,
        Contact contact,
        Detail detail) {

    /** Copies the links. */
    public CaseEvent {
        links = List.copyOf(links);
    }

    /** The event's id alone: everything else speaks of a child. */
    @Override
    public String toString() {
        return "case event " + header.id();
    }
}
