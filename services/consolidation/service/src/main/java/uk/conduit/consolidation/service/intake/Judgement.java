package uk.conduit.consolidation.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import uk.conduit.consolidation.model.statement.Statements;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.platform.kernel.EventId;

/** Judges whole statements, held against every other transaction while it does. */
final class Judgement {

    private final EventHeads heads;
    private final Meanings meanings;

    Judgement(EventHeads heads, Meanings meanings) {
        this.heads = heads;
        this.meanings = meanings;
    }

    /**
     * What later versions come to.
     *
     * @param unchanged those that only repeat what counts already
     * @param sameAs the content under which an equal one is stored, where that was made with another schema
     */
    record Later(Set<EventId> unchanged, Map<EventId, UUID> sameAs) {}

    /**
     * What new events change.
     *
     * @param judged every event of the statements concerned
     * @param begun those that have become effective
     * @param ceased those that have ceased to be
     */
    record Change(Set<EventId> judged, Map<EventId, Head> begun, List<Head> ceased) {}

    /** What these versions of known records come to, before they are stored. */
    Later judge(List<Head> later) {
        Map<EventId, Head> stored = held(later);
        Map<EventId, UUID> sameAs = new HashMap<>();
        Map<EventId, Head> all = new HashMap<>(stored);
        for (Head head : later) {
            UUID stands = standsFor(head, stored.values());
            if (!stands.equals(head.version().content())) {
                sameAs.put(head.id(), stands);
            }
            all.put(head.id(), withContent(head, stands));
        }
        Map<UUID, Set<Object>> counts = new HashMap<>();
        SortedSet<EventId> effective = effective(all.values());
        for (EventId id : effective) {
            Head head = all.get(id);
            if (head != null) {
                counts.computeIfAbsent(head.version().record(), record -> new HashSet<>())
                        .add(head.version().content());
            }
        }
        Set<EventId> unchanged = new HashSet<>();
        for (Head head : later) {
            Object content =
                    sameAs.getOrDefault(head.id(), (UUID) head.version().content());
            if (!effective.contains(head.id())
                    && counts.getOrDefault(head.version().record(), Set.of()).contains(content)) {
                unchanged.add(head.id());
            }
        }
        return new Later(unchanged, sameAs);
    }

    /** What these events, which are stored now, change; {@code stored} are all events of this transaction. */
    Change change(List<Head> some, Set<EventId> stored) {
        Map<EventId, Head> all = held(some);
        Map<EventId, Head> before = new HashMap<>(all);
        before.keySet().removeAll(stored);
        SortedSet<EventId> was = effective(before.values());
        SortedSet<EventId> is = effective(all.values());
        Map<EventId, Head> begun = new HashMap<>(all);
        begun.keySet().retainAll(is);
        begun.keySet().removeAll(was);
        List<Head> ceased = was.stream()
                .filter(id -> !is.contains(id))
                .map(all::get)
                .filter(head -> head != null)
                .toList();
        return new Change(new HashSet<>(all.keySet()), begun, ceased);
    }

    /** Whether a stored event says the same as this content. */
    boolean sameContent(Head stored, UUID content) {
        UUID its = (UUID) stored.version().content();
        return its.equals(content)
                || (!Fingerprints.comparable(its, content) && today(stored).equals(content));
    }

    private UUID standsFor(Head later, Collection<Head> stored) {
        UUID content = (UUID) later.version().content();
        return stored.stream()
                .filter(head -> head.version().record().equals(later.version().record()))
                .filter(head -> !Fingerprints.comparable((UUID) head.version().content(), content))
                .filter(head -> today(head).equals(content))
                .map(head -> (UUID) head.version().content())
                .findFirst()
                .orElse(content);
    }

    /** The content of a stored event, made with the schema of today. */
    private UUID today(Head stored) {
        byte[] raw = heads.raw(List.of(stored.id())).get(stored.id());
        return raw == null
                ? (UUID) stored.version().content()
                : meanings.contentAgain(stored.version().agency(), raw);
    }

    /** The whole statements of these events, locked; looked at again until nothing was added meanwhile. */
    private Map<EventId, Head> held(List<Head> some) {
        Map<EventId, Head> found = heads.statements(some);
        while (true) {
            heads.lock(found.keySet());
            Map<EventId, Head> again = heads.statements(some);
            if (again.keySet().equals(found.keySet())) {
                return again;
            }
            found = again;
        }
    }

    static SortedSet<EventId> effective(Collection<Head> heads) {
        return Statements.effective(heads.stream().map(Head::version).toList());
    }

    private static Head withContent(Head head, UUID content) {
        Version its = head.version();
        return new Head(
                new Version(its.event(), its.record(), its.version(), its.agency(), content, its.names()),
                head.subject());
    }
}
