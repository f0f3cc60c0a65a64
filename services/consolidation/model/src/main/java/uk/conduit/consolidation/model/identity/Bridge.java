package uk.conduit.consolidation.model.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Whether a child would hang together at a single record: without it, two or more groups of at least two records each
 * would be left. One wrong record would then make two children one.
 *
 * <p>Records that a person declared the same stand or fall together and are never the single record. The unit's records
 * are no evidence and are left out.
 */
final class Bridge {

    private static final int GROUP = 2;

    private final Evidence evidence;
    private final Groups confirmed;

    Bridge(Evidence evidence, Groups confirmed) {
        this.evidence = evidence;
        this.confirmed = confirmed;
    }

    boolean needed(Collection<SubjectRef> child) {
        Set<SubjectRef> records = new TreeSet<>(child);
        records.removeIf(subject -> evidence.known(subject).unit());
        List<Pair> edges = evidence.links().stream()
                .map(entry -> entry.getKey())
                .filter(pair -> records.contains(pair.one()) && records.contains(pair.other()))
                .toList();
        return records.size() > 2 * GROUP
                && records.stream()
                        .filter(record -> confirmed.of(record).size() == 1)
                        .anyMatch(record -> groupsWithout(record, records, edges) > 1);
    }

    private long groupsWithout(SubjectRef removed, Set<SubjectRef> records, List<Pair> edges) {
        Set<SubjectRef> left = new TreeSet<>(records);
        left.remove(removed);
        long groups = 0;
        while (!left.isEmpty()) {
            if (take(left.iterator().next(), left, edges) >= GROUP) {
                groups++;
            }
        }
        return groups;
    }

    /** Takes out of what is left all that hangs together with a record, and says how many they were. */
    private int take(SubjectRef start, Set<SubjectRef> left, List<Pair> edges) {
        Deque<SubjectRef> open = new ArrayDeque<>(List.of(start));
        left.remove(start);
        int taken = 0;
        while (!open.isEmpty()) {
            SubjectRef record = open.remove();
            taken++;
            for (SubjectRef next : neighbours(record, edges)) {
                if (left.remove(next)) {
                    open.add(next);
                }
            }
        }
        return taken;
    }

    private Set<SubjectRef> neighbours(SubjectRef record, List<Pair> edges) {
        Set<SubjectRef> neighbours = new TreeSet<>(confirmed.of(record));
        for (Pair edge : edges) {
            if (edge.one().equals(record)) {
                neighbours.add(edge.other());
            } else if (edge.other().equals(record)) {
                neighbours.add(edge.one());
            }
        }
        return neighbours;
    }
}
