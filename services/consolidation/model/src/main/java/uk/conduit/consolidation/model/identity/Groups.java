package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.conduit.platform.kernel.SubjectRef;

/** Subjects held to be the same child, while that is being decided. At first each is alone. */
final class Groups {

    /** Each subject's group, by the group's smallest reference. */
    private final Map<SubjectRef, SubjectRef> firsts = new HashMap<>();

    private final SortedMap<SubjectRef, SortedSet<SubjectRef>> groups = new TreeMap<>();

    Groups(Collection<SubjectRef> subjects) {
        subjects.forEach(subject -> put(new TreeSet<>(List.of(subject))));
    }

    /** The groups as they are now, apart from what becomes of these. */
    Groups copy() {
        Groups copy = new Groups(List.of());
        groups.values().forEach(copy::put);
        return copy;
    }

    /** The smallest reference of a subject's group. */
    SubjectRef first(SubjectRef subject) {
        SubjectRef first = firsts.get(subject);
        if (first == null) {
            throw new IllegalArgumentException("Not a subject of this component");
        }
        return first;
    }

    /** The group of a subject. */
    SortedSet<SubjectRef> of(SubjectRef subject) {
        return groups.getOrDefault(first(subject), Collections.emptySortedSet());
    }

    boolean together(Pair pair) {
        return first(pair.one()).equals(first(pair.other()));
    }

    void join(SubjectRef one, SubjectRef other) {
        SortedSet<SubjectRef> all = new TreeSet<>(of(one));
        all.addAll(of(other));
        groups.remove(first(one));
        groups.remove(first(other));
        put(all);
    }

    /** Every group, by its smallest reference. */
    List<SortedSet<SubjectRef>> all() {
        return List.copyOf(groups.values());
    }

    private void put(SortedSet<SubjectRef> group) {
        groups.put(group.first(), Collections.unmodifiableSortedSet(group));
        group.forEach(subject -> firsts.put(subject, group.first()));
    }
}
