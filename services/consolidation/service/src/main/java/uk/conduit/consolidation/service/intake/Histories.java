package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.briefing.History;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/** Reads from the event store how what agencies said of a child has changed. */
public final class Histories {

    private final EventHeads heads;
    private final Meanings meanings;

    Histories(EventHeads heads, Meanings meanings) {
        this.heads = heads;
        this.meanings = meanings;
    }

    /**
     * The history of a child.
     *
     * @param subjects the references that stand for the child
     */
    public History of(Collection<SubjectRef> subjects, Settings settings) {
        Set<UUID> own = subjects.stream().map(it -> it.ownChildId().value()).collect(Collectors.toSet());
        Map<EventId, Head> all = heads.statements(heads.ofSubjects(own).values());
        List<Head> about =
                all.values().stream().filter(head -> isAbout(head, own)).toList();
        List<EventId> ids = about.stream().map(Head::id).toList();
        Map<EventId, byte[]> raw = heads.raw(ids);
        Map<EventId, Instant> received = heads.received(ids);
        List<History.Told> told = new ArrayList<>();
        for (Head head : about) {
            byte[] bytes = raw.get(head.id());
            Instant at = received.get(head.id());
            if (bytes != null
                    && at != null
                    && meanings.again(head.version(), bytes).about() instanceof OfAChild it) {
                told.add(new History.Told(head.version(), at, it.event()));
            }
        }
        return History.of(all.values().stream().map(Head::version).toList(), told, settings);
    }

    private static boolean isAbout(Head head, Set<UUID> subjects) {
        UUID subject = head.subject();
        return subject != null && subjects.contains(subject);
    }
}
