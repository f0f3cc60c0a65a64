package uk.conduit.consolidation.service.store;

import java.util.Collection;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.picture.Picture;

/**
 * A picture, and which events are folded into it.
 *
 * @param picture what is known
 * @param tally stands for the events
 */
public record Folded(Picture picture, Tally tally) {

    /** Nothing is known. */
    public static final Folded EMPTY = new Folded(Picture.EMPTY, Tally.NONE);

    /** These events too, none of which is folded in yet. */
    public Folded with(Collection<CaseEvent> events) {
        if (events.isEmpty()) {
            return this;
        }
        Tally more = tally;
        for (CaseEvent event : events) {
            more = more.with(event.header().id());
        }
        return new Folded(picture.with(events), more);
    }
}
