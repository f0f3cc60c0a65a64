package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.Children;
import uk.conduit.consolidation.service.store.Children.State;
import uk.conduit.consolidation.service.store.Tally;
import uk.conduit.platform.kernel.ChildId;

/**
 * Brings pictures up to date. An event that has begun to count is added to its child's picture; children that have become
 * one as they were are merged; only where an event has ceased to count, or a child was parted, is the picture made again
 * from the events.
 */
final class Folding {

    private final Children children;
    private final Retelling retelling;

    Folding(Children children, Retelling retelling) {
        this.children = children;
        this.retelling = retelling;
    }

    /**
     * Which subjects stood for which children before, and which do now.
     *
     * @param before by child, for every child concerned
     * @param after by child, for every child concerned
     */
    record Membership(Map<ChildId, Set<UUID>> before, Map<ChildId, Set<UUID>> after) {

        Set<ChildId> concerned() {
            Set<ChildId> concerned = new TreeSet<>(before.keySet());
            concerned.addAll(after.keySet());
            return concerned;
        }

        private Map<UUID, ChildId> childrenBefore() {
            Map<UUID, ChildId> children = new HashMap<>();
            before.forEach((child, subjects) -> subjects.forEach(subject -> children.put(subject, child)));
            return children;
        }
    }

    /**
     * @param begun what has begun to count, by subject
     * @param ceased subjects of which something has ceased to count
     */
    void fold(Membership membership, Map<UUID, List<OfAChild>> begun, Set<UUID> ceased) {
        Map<ChildId, State> stored = children.lock(membership.concerned());
        Map<UUID, ChildId> before = membership.childrenBefore();
        Set<ChildId> spoilt = ceased.stream()
                .map(before::get)
                .filter(child -> child != null)
                .collect(Collectors.toCollection(HashSet::new));
        Map<ChildId, State> now = new TreeMap<>();
        Map<ChildId, Set<UUID>> again = new TreeMap<>();
        Set<ChildId> gone = new TreeSet<>(membership.before().keySet());
        membership.after().forEach((child, subjects) -> {
            if (subjects.isEmpty()) {
                return;
            }
            gone.remove(child);
            Set<ChildId> sources =
                    subjects.stream().map(before::get).filter(it -> it != null).collect(Collectors.toSet());
            boolean whole = sources.stream()
                    .allMatch(source -> !spoilt.contains(source)
                            && stored.containsKey(source)
                            && subjects.containsAll(membership.before().getOrDefault(source, Set.of())));
            if (whole) {
                now.put(child, with(merged(sources, stored), said(subjects, begun)));
            } else {
                again.put(child, subjects);
            }
        });
        now.putAll(again(again));
        write(now, stored, gone);
    }

    private void write(Map<ChildId, State> now, Map<ChildId, State> stored, Set<ChildId> gone) {
        Map<ChildId, State> changed = new TreeMap<>(now);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
        if (!changed.isEmpty()) {
            children.write(changed);
        }
        if (!gone.isEmpty()) {
            children.remove(gone);
        }
    }

    private Map<ChildId, State> again(Map<ChildId, Set<UUID>> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Set<UUID> subjects =
                members.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Map<UUID, List<OfAChild>> told = retelling.of(subjects);
        Map<ChildId, State> states = new TreeMap<>();
        members.forEach((child, its) -> states.put(child, with(State.EMPTY, said(its, told))));
        return states;
    }

    private static State merged(Set<ChildId> sources, Map<ChildId, State> stored) {
        return sources.stream().map(stored::get).filter(it -> it != null).reduce(State.EMPTY, State::merge);
    }

    private static List<CaseEvent> said(Set<UUID> subjects, Map<UUID, List<OfAChild>> said) {
        List<CaseEvent> events = new ArrayList<>();
        subjects.forEach(
                subject -> said.getOrDefault(subject, List.of()).forEach(statement -> events.add(statement.event())));
        return events;
    }

    private static State with(State state, List<CaseEvent> events) {
        if (events.isEmpty()) {
            return state;
        }
        Tally tally = state.tally();
        for (CaseEvent event : events) {
            tally = tally.with(event.header().id());
        }
        Picture picture = state.picture().with(events);
        return new State(picture, tally);
    }
}
