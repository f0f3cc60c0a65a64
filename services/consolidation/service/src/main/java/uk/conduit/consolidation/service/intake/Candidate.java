package uk.conduit.consolidation.service.intake;

import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.NewEvent;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * An event that the store may take.
 *
 * @param said what it says
 * @param event its row
 * @param partition the partition of the topic it came on
 */
record Candidate(Said said, NewEvent event, int partition) {

    static Candidate of(ReadRecord.Understood understood, Coordinate at, byte[] raw, int partition) {
        Said said = understood.said();
        NewEvent.Wire wire = new NewEvent.Wire(understood.schemaId(), raw);
        return new Candidate(
                said, new NewEvent(said.version(), at, said.subject(), said.kind(), said.occurred(), wire), partition);
    }

    EventId id() {
        return said.id();
    }

    Coordinate at() {
        return event.at();
    }

    Head head() {
        SubjectRef subject = said.subject();
        return new Head(said.version(), subject == null ? null : Subjects.keyOf(subject));
    }
}
