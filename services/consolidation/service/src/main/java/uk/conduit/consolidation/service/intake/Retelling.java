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
        return effectiveOf(heads.ofSubjects(subjects).values());
    }

    /** What those of these events say that are effective, by subject. */
    Map<UUID, List<OfAChild>> effectiveOf(Collection<Head> some) {
        Map<EventId, Head> all = heads.statements(some);
        Set<EventId> effective = Judgement.effective(all.values());
        return told(some.stream().filter(head -> effective.contains(head.id())).toList());
    }

    private Map<UUID, List<OfAChild>> told(Collection<Head> wanted) {
        Map<EventId, byte[]> raw = heads.raw(wanted.stream().map(Head::id).toList());
        Map<UUID, List<OfAChild>> told = new HashMap<>();
        for (Head head : wanted) {
            byte[] bytes = raw.get(head.id());
            if (bytes == null) {
                throw new IllegalStateException("An effective event has no bytes");
            }
            if (meanings.again(head.version(), bytes).about() instanceof OfAChild child && head.subject() != null) {
                told.computeIfAbsent(head.subject(), subject -> new ArrayList<>())
                        .add(child);
            }
        }
        return told;
    }
}
