package uk.conduit.bench.events;

import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/**
 * An event, ready to be published.
 *
 * @param agency who publishes it
 * @param key the agency's own reference for the child
 * @param id the event's id
 * @param role what it is to those before it
 * @param event the event in the published language
 */
public record Dispatch(Agency agency, String key, EventId id, Role role, SpecificRecord event) {

    /** Id and role: the rest is about a child, if an invented one. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}
