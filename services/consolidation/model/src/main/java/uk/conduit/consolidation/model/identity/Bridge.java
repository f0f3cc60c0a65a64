package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Whether a child would hang together at a single record: without it, two or more groups of at least two records each
 * would be left. One wrong record would then make two children one.
 *
 * <p>Records that a person declared the same stand or fall together and are never the single record. The unit's records
 * are no evidence and do not count.
 */
final class Bridge {

    private static final int GROUP = 2;

    private final Evidence evidence;
    private final Groups declared;

    Bridge(Evidence evidence, Groups declared) {
        this.evidence = evidence;
        this.declared = declared;
    }

    boolean needed(SortedSet<SubjectRef> child) {
        Walk walk = new Walk(child);
        if (walk.total > 2 * GROUP && !held(child)) {
            walk.visit(declared.first(child.first()));
        }
        return walk.found;
    }

    /** Whether two records are linked with every other, so that no single one holds the child together. */
    private boolean held(SortedSet<SubjectRef> child) {
        return child.stream()
                        .filter(subject -> records(List.of(subject)) == 1)
                        .filter(subject -> linkedWithAll(subject, child))
                        .limit(2)
                        .count()
                == 2;
    }

    private boolean linkedWithAll(SubjectRef one, SortedSet<SubjectRef> child) {
        Set<SubjectRef> linked = evidence.links(one).keySet();
        return child.stream()
                .allMatch(other -> other.equals(one) || linked.contains(other) || records(List.of(other)) == 0);
    }

    private int records(Collection<SubjectRef> subjects) {
        return (int) subjects.stream()
                .filter(subject -> !evidence.known(subject).unit())
                .count();
    }

    /**
     * One walk over a child, depth first, that finds its cut points (Tarjan). A node is a group that was declared to be
     * one, named by its smallest reference; an edge is a link that a rule proposes.
     */
    private final class Walk {

        private final Set<SubjectRef> child;
        private final int total;
        private final Map<SubjectRef, Integer> visited = new HashMap<>();
        private boolean found;

        private Walk(SortedSet<SubjectRef> child) {
            this.child = new HashSet<>(child);
            this.total = records(child);
        }

        private Reach visit(SubjectRef node) {
            int turn = visited.size();
            visited.put(node, turn);
            int own = records(declared.of(node));
            int below = 0;
            int earliest = turn;
            int cutOff = 0;
            int groups = 0;
            for (SubjectRef next : neighbours(node)) {
                Integer before = visited.get(next);
                if (before != null) {
                    earliest = Math.min(earliest, before);
                    continue;
                }
                Reach reach = visit(next);
                below += reach.records();
                earliest = Math.min(earliest, reach.earliest());
                if (reach.earliest() >= turn) {
                    cutOff += reach.records();
                    groups += reach.records() >= GROUP ? 1 : 0;
                }
            }
            groups += total - own - cutOff >= GROUP ? 1 : 0;
            found |= own == 1 && groups > 1;
            return new Reach(earliest, own + below);
        }

        private Set<SubjectRef> neighbours(SubjectRef node) {
            Set<SubjectRef> neighbours = new HashSet<>();
            for (SubjectRef record : declared.of(node)) {
                for (SubjectRef linked : evidence.links(record).keySet()) {
                    if (child.contains(linked)) {
                        neighbours.add(declared.first(linked));
                    }
                }
            }
            neighbours.remove(node);
            return neighbours;
        }
    }

    /**
     * How far a walk came from a node on.
     *
     * @param earliest the earliest turn at which a node was visited that it could reach
     * @param records how many records it passed
     */
    private record Reach(int earliest, int records) {}
}
