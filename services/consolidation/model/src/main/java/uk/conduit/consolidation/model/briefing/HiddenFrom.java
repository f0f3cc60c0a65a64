package uk.conduit.consolidation.model.briefing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.platform.kernel.ChildId;

/**
 * From whom something is hidden that speaks of a record which may be another child's: to them that record must not exist.
 *
 * @param people user names that were excluded from it when the briefing was composed
 * @param children the children to whom the record belongs so far; whoever is excluded from one of them later must not read
 *     of it either
 */
public record HiddenFrom(SortedSet<String> people, List<ChildId> children) {

    static final HiddenFrom NOBODY = new HiddenFrom(Collections.emptySortedSet(), List.of());

    /** Copies both. */
    public HiddenFrom {
        people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
        children = List.copyOf(children);
    }

    /** Whoever must not know of one of these. */
    static HiddenFrom whoeverMustNotKnow(Collection<Child> others) {
        SortedSet<String> people = new TreeSet<>();
        others.forEach(other -> people.addAll(other.picture().excluded()));
        return new HiddenFrom(people, others.stream().map(Child::id).toList());
    }

    boolean includes(Reader reader) {
        return !reader.maySee(children, people);
    }
}
