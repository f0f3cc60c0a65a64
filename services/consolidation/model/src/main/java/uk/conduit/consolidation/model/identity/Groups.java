package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.conduit.platform.kernel.SubjectRef;

/** Subjects held to be the same child, while that is being decided. At first each is alone. */
final class Groups {

    private final SortedMap<SubjectRef, SortedSet<SubjectRef>> groups = new TreeMap<>();

    Groups(Collection<SubjectRef> subjects) {
        subjects.forEach(subject -> groups.put(subject, new TreeSet<>(List.of(subject))));
    }

    /** The groups as they are now, apart from what becomes of these. */
    Groups copy() {
        Groups copy = new Groups(groups.keySet());
        groups.forEach((subject, group) -> copy.join(subject, group.first()));
        return copy;
    }

    /** The group of a subject. */
    SortedSet<SubjectRef> of(SubjectRef subject) {
        SortedSet<SubjectRef> group = groups.get(subject);
        if (group == null) {
            throw new IllegalArgumentException("Not a subject of this component");
        }
        return Collections.unmodifiableSortedSet(group);
    }

    boolean together(Pair pair) {
        return of(pair.one()).contains(pair.other());
    }

    void join(SubjectRef one, SubjectRef other) {
        SortedSet<SubjectRef> all = new TreeSet<>(of(one));
        all.addAll(of(other));
        all.forEach(subject -> groups.put(subject, all));
    }

    /** Every group, by its smallest reference. */
    List<SortedSet<SubjectRef>> all() {
        return new LinkedHashSet<>(groups.values())
                .stream().map(Collections::unmodifiableSortedSet).toList();
    }
}
