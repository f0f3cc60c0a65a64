package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.consolidation.model.briefing.History;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.messaging.wire.RegistryAway;

/** Reads from the event store how what agencies said of a child has changed. */
public final class Histories {

    private static final Logger LOGGER = LoggerFactory.getLogger(Histories.class);

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
        List<Version> versions = all.values().stream().map(Head::version).toList();
        Set<EventId> several = History.toldMoreThanOnce(versions);
        Map<EventId, Instant> received =
                heads.received(about.stream().map(Head::id).toList());
        Map<EventId, byte[]> raw =
                heads.raw(about.stream().map(Head::id).filter(several::contains).toList());
        List<History.Told> told = new ArrayList<>();
        for (Head head : about) {
            Instant at = received.get(head.id());
            if (at != null) {
                told.add(new History.Told(head.version(), at, said(head, raw.get(head.id()))));
            }
        }
        return History.of(versions, told, settings);
    }

    /** What an event says; null where it cannot be read now, as where the registry is away: the rest is shown meanwhile. */
    private @Nullable CaseEvent said(Head head, byte @Nullable [] raw) {
        if (raw == null) {
            return null;
        }
        try {
            return meanings.again(head.version(), raw).about() instanceof OfAChild child ? child.event() : null;
        } catch (RegistryAway | IllegalStateException unreadable) {
            LOGGER.atWarn()
                    .addKeyValue("event", head.id())
                    .addKeyValue("failure", unreadable.getClass().getName())
                    .log("An earlier version cannot be read");
            return null;
        }
    }

    private static boolean isAbout(Head head, Set<UUID> subjects) {
        UUID subject = head.subject();
        return subject != null && subjects.contains(subject);
    }
}
