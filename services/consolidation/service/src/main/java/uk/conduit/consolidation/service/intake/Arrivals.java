package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.consolidation.service.intake.Effect.Begun;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Events;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.NewEvent;
import uk.conduit.platform.kernel.EventId;

/**
 * Puts the events of a batch into the event store and tells which events have become effective by it, and which have
 * ceased to be.
 *
 * <p>Most events are the first of their record and named by nobody: those are copied into the store as they are. Only the
 * rest is looked at one statement of the agency at a time.
 */
final class Arrivals {

    private static final Logger LOGGER = LoggerFactory.getLogger(Arrivals.class);

    private final Events events;
    private final EventHeads heads;
    private final Judgement judgement;
    private final Meanings meanings;

    Arrivals(Events events, EventHeads heads, Judgement judgement, Meanings meanings) {
        this.events = events;
        this.heads = heads;
        this.judgement = judgement;
        this.meanings = meanings;
    }

    Effect take(List<Candidate> candidates) {
        List<Candidate> again = new ArrayList<>();
        Map<EventId, Candidate> firsts = distinct(candidates, again);
        Map<Coordinate, Aside> verdicts = new HashMap<>();
        Effect effect = take(withoutForeign(firsts, verdicts), verdicts);
        if (again.isEmpty()) {
            return effect;
        }
        verdicts.putAll(effect.verdicts());
        repeated(again, firsts, verdicts);
        return new Effect(effect.begun(), effect.ceased(), verdicts);
    }

    private Effect take(Map<EventId, Candidate> arrived, Map<Coordinate, Aside> verdicts) {
        if (arrived.isEmpty()) {
            return new Effect(List.of(), List.of(), verdicts);
        }
        Set<EventId> fresh = firsts(arrived.values());
        Set<EventId> stored = new HashSet<>(fresh);
        Set<EventId> toJudge = new HashSet<>();
        if (fresh.size() < arrived.size()) {
            Set<EventId> others = others(arrived, fresh, verdicts);
            stored.addAll(others);
            toJudge.addAll(others);
        }
        toJudge.addAll(naming(arrived, stored));
        return effect(arrived, stored, toJudge, verdicts);
    }

    /** Adds those of whose record nothing is there, as nearly all are; answers which. */
    private Set<EventId> firsts(Collection<Candidate> arrived) {
        Events.Known known = events.known(arrived.stream().map(Candidate::event).toList());
        Map<UUID, NewEvent> firsts = new LinkedHashMap<>();
        for (Candidate candidate : arrived) {
            if (!known.has(candidate.event())) {
                firsts.putIfAbsent(candidate.said().version().record(), candidate.event());
            }
        }
        try {
            events.add(firsts.values());
        } catch (DuplicateKeyException meanwhile) {
            throw new RaceLost("Another transaction stored one of these events");
        }
        return firsts.values().stream().map(event -> event.version().event()).collect(Collectors.toSet());
    }

    /** Of several records with one event id the first counts; the others are put aside for now. */
    private static Map<EventId, Candidate> distinct(List<Candidate> candidates, List<Candidate> again) {
        Map<EventId, Candidate> distinct = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (distinct.putIfAbsent(candidate.id(), candidate) != null) {
                again.add(candidate);
            }
        }
        return distinct;
    }

    /**
     * Judges repeated records by the event that is stored, which may have come in an earlier batch: what becomes of a
     * record must not hang on which others were read together with it.
     */
    private void repeated(List<Candidate> again, Map<EventId, Candidate> firsts, Map<Coordinate, Aside> verdicts) {
        Map<EventId, Head> stored =
                heads.known(again.stream().map(Candidate::id).distinct().toList());
        for (Candidate candidate : again) {
            Head head = stored.get(candidate.id());
            Candidate first = candidate(firsts, candidate.id());
            Aside ofTheFirst = verdicts.get(first.at());
            if (head != null) {
                verdicts.put(candidate.at(), repeated(head, candidate));
            } else if (ofTheFirst != null) {
                verdicts.put(candidate.at(), ofTheFirst);
            } else {
                throw new IllegalStateException("An event was neither stored nor set aside");
            }
        }
    }

    private Aside repeated(Head first, Candidate again) {
        UUID content = (UUID) again.said().version().content();
        if (judgement.sameContent(first, content)) {
            return Aside.unchanged();
        }
        LOGGER.atError()
                .addKeyValue("event", again.id())
                .log("An event came again with another content; the first is kept");
        return Aside.rejected(RejectReason.SAME_ID_OTHER_CONTENT);
    }

    /** An agency may only speak of its own events. */
    private Map<EventId, Candidate> withoutForeign(Map<EventId, Candidate> arrived, Map<Coordinate, Aside> verdicts) {
        Set<EventId> named = named(arrived.values());
        if (named.isEmpty()) {
            return arrived;
        }
        Map<EventId, Head> known = new HashMap<>(heads.known(named));
        named.stream()
                .map(arrived::get)
                .filter(Objects::nonNull)
                .forEach(candidate -> known.put(candidate.id(), candidate.head()));
        Map<EventId, Candidate> own = new LinkedHashMap<>();
        arrived.forEach((id, candidate) -> {
            Named names = candidate.said().version().names();
            Head target = names == null ? null : known.get(names.event());
            if (target == null
                    || target.version()
                            .agency()
                            .equals(candidate.said().version().agency())) {
                own.put(id, candidate);
            } else {
                verdicts.put(candidate.at(), Aside.rejected(RejectReason.NAMES_ANOTHER_AGENCYS_EVENT));
            }
        });
        return own;
    }

    private static Set<EventId> named(Collection<Candidate> candidates) {
        Set<EventId> named = new HashSet<>();
        for (Candidate candidate : candidates) {
            Named names = candidate.said().version().names();
            if (names != null) {
                named.add(names.event());
            }
        }
        return named;
    }

    /** Stores what is not plainly new: events named before they came, and later versions. Repeated events end here. */
    private Set<EventId> others(Map<EventId, Candidate> arrived, Set<EventId> fresh, Map<Coordinate, Aside> verdicts) {
        Set<EventId> rest = new HashSet<>(arrived.keySet());
        rest.removeAll(fresh);
        events.stage(rest.stream().map(id -> candidate(arrived, id).event()).toList());
        Set<EventId> awaited = events.unclaim(rest);
        Set<EventId> stored = awaited.isEmpty() ? new HashSet<>() : new HashSet<>(events.insertFirsts(awaited));
        rest.removeAll(stored);
        heads.known(rest).forEach((id, head) -> {
            Candidate again = arrived.get(id);
            if (again != null) {
                verdicts.put(again.at(), repeated(head, again));
            }
            rest.remove(id);
        });
        if (!rest.isEmpty()) {
            stored.addAll(laterVersions(arrived, rest, verdicts));
        }
        return stored;
    }

    private Set<EventId> laterVersions(
            Map<EventId, Candidate> arrived, Set<EventId> later, Map<Coordinate, Aside> verdicts) {
        List<Head> laterHeads =
                later.stream().map(id -> candidate(arrived, id).head()).toList();
        Judgement.Later judged = judgement.judge(laterHeads);
        judged.sameAs().forEach(events::sameContent);
        Set<EventId> silent = judged.unchanged();
        Set<EventId> stored = events.insertLaters(later, silent);
        if (stored.size() < later.size()) {
            throw new RaceLost("Another transaction stored one of these events");
        }
        silent.forEach(id -> verdicts.put(candidate(arrived, id).at(), Aside.unchanged()));
        return stored;
    }

    /** Holds the places of events that are named and have not come; answers who names any. */
    private Set<EventId> naming(Map<EventId, Candidate> arrived, Set<EventId> stored) {
        Set<EventId> naming = new HashSet<>();
        Set<EventId> named = new HashSet<>();
        for (EventId id : stored) {
            Named names = candidate(arrived, id).said().version().names();
            if (names != null) {
                naming.add(id);
                named.add(names.event());
            }
        }
        if (!named.isEmpty()) {
            events.claim(named);
        }
        return naming;
    }

    private Effect effect(
            Map<EventId, Candidate> arrived,
            Set<EventId> stored,
            Set<EventId> toJudge,
            Map<Coordinate, Aside> verdicts) {
        Set<EventId> begun = new HashSet<>(stored);
        List<Head> ceased = List.of();
        if (!toJudge.isEmpty()) {
            Judgement.Change change = judgement.change(
                    toJudge.stream().map(id -> candidate(arrived, id).head()).toList(), stored);
            begun.removeAll(change.judged());
            begun.addAll(change.begun().keySet());
            ceased = change.ceased();
            return new Effect(said(arrived, stored, begun, change.begun()), ceased, verdicts);
        }
        return new Effect(said(arrived, stored, begun, Map.of()), ceased, verdicts);
    }

    private List<Begun> said(
            Map<EventId, Candidate> arrived, Set<EventId> stored, Set<EventId> begun, Map<EventId, Head> judged) {
        Set<EventId> elsewhere = new HashSet<>(begun);
        elsewhere.removeAll(arrived.keySet());
        Map<EventId, byte[]> raw = elsewhere.isEmpty() ? Map.of() : heads.raw(elsewhere);
        Map<EventId, Integer> partitions = elsewhere.isEmpty() ? Map.of() : heads.partitions(elsewhere);
        return begun.stream()
                .sorted()
                .map(id -> {
                    Candidate here = arrived.get(id);
                    Head head = judged.get(id);
                    byte[] bytes = raw.get(id);
                    if (here != null) {
                        return new Begun(here.said(), here.first().partition(), !stored.contains(id));
                    }
                    if (head == null || bytes == null) {
                        throw new IllegalStateException("An effective event has no bytes");
                    }
                    return new Begun(meanings.again(head.version(), bytes), partitions.getOrDefault(id, 0), true);
                })
                .toList();
    }

    private static Candidate candidate(Map<EventId, Candidate> arrived, EventId id) {
        Candidate candidate = arrived.get(id);
        if (candidate == null) {
            throw new IllegalStateException("The store answered with an event that was not given to it");
        }
        return candidate;
    }
}
