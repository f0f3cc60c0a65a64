package uk.conduit.bench.events;

import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/**
 * A record as an agency's system hands it in at its door.
 *
 * @param agency whose door
 * @param event the event that the door makes of it
 * @param child an id under which the hub finds the child
 * @param json the record, in one line
 */
public record DoorRecord(Agency agency, EventId event, ChildId child, String json) {

    /** The event alone: the rest is about a child, if an invented one. */
    @Override
    public String toString() {
        return agency + " " + event;
    }
}
