package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.StoredEvent;
import uk.conduit.platform.kernel.EventId;

/** Reads the effective events of subjects again from the event store. */
final class Retelling {

    private final EventHeads heads;
    private final Meanings meanings;

    Retelling(EventHeads heads, Meanings meanings) {
        this.heads = heads;
        this.meanings = meanings;
    }

    /** What the effective events of these subjects say, by subject. */
    Map<UUID, List<OfAChild>> of(Set<UUID> subjects) {
        return told(effective(heads.storedOf(subjects)));
    }

    /** Those of these events that are effective, each with its bytes. Only for those that are not alone is more read. */
    List<StoredEvent> effective(Collection<StoredEvent> some) {
        List<Head> inQuestion = some.stream()
                .filter(event -> !event.alone())
                .map(StoredEvent::head)
                .toList();
        if (inQuestion.isEmpty()) {
            return List.copyOf(some);
        }
        Set<EventId> effective =
                Judgement.effective(heads.statements(inQuestion).values());
        List<StoredEvent> counting = some.stream()
                .filter(event ->
                        event.alone() || effective.contains(event.head().id()))
                .toList();
        return withBytes(counting);
    }

    private List<StoredEvent> withBytes(List<StoredEvent> events) {
        List<EventId> elsewhere = events.stream()
                .filter(event -> event.raw() == null)
                .map(event -> event.head().id())
                .toList();
        if (elsewhere.isEmpty()) {
            return events;
        }
        Map<EventId, byte[]> raw = heads.raw(elsewhere);
        return events.stream()
                .map(event -> event.raw() == null
                        ? new StoredEvent(event.head(), raw.get(event.head().id()), event.alone())
                        : event)
                .toList();
    }

    /** What these effective events say, by subject. */
    Map<UUID, List<OfAChild>> told(Collection<StoredEvent> effective) {
        Map<UUID, List<OfAChild>> told = new HashMap<>();
        for (StoredEvent event : effective) {
            Head head = event.head();
            byte[] bytes = event.raw();
            if (bytes == null) {
                throw new IllegalStateException("An effective event has no bytes");
            }
            if (head.subject() != null && meanings.again(head.version(), bytes).about() instanceof OfAChild child) {
                told.computeIfAbsent(head.subject(), subject -> new ArrayList<>())
                        .add(child);
            }
        }
        return told;
    }
}
