package uk.conduit.consolidation.service.intake;

import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.NewEvent;
import uk.conduit.platform.kernel.EventId;

/**
 * An event that the store may take.
 *
 * @param said what it says
 * @param event its row
 * @param first where it came on its topic
 */
record Candidate(Said said, NewEvent event, First first) {

    /**
     * Where an event came on its topic; a readmitted one keeps the place where it came first.
     *
     * @param position the position
     * @param partition the partition
     */
    record First(int position, int partition) {}

    static Candidate of(ReadRecord.Understood understood, Coordinate at, byte[] raw, First first) {
        Said said = understood.said();
        NewEvent.Wire wire = new NewEvent.Wire(understood.schemaId(), raw);
        return new Candidate(
                said, new NewEvent(said.version(), at, said.subject(), said.kind(), said.occurred(), wire), first);
    }

    EventId id() {
        return said.id();
    }

    Coordinate at() {
        return event.at();
    }

    Head head() {
        return new Head(said.version(), said.subject());
    }
}
