package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.conduit.consolidation.model.identity.Proposal.Strength;
import uk.conduit.platform.kernel.SubjectRef;

/** Whether two groups may become one child without a person. It looks at all records of both, not at one pair. */
final class Gate {

    private final Evidence evidence;
    private final Decisions decisions;
    private final Groups groups;
    private final Bridge bridge;

    Gate(Evidence evidence, Decisions decisions, Groups groups, Bridge bridge) {
        this.evidence = evidence;
        this.decisions = decisions;
        this.groups = groups;
        this.bridge = bridge;
    }

    /** What stands against it; empty if nothing does. */
    SortedSet<Reason> against(Pair pair, Strength strength) {
        SortedSet<SubjectRef> one = groups.of(pair.one());
        SortedSet<SubjectRef> other = groups.of(pair.other());
        SortedSet<Reason> reasons = forbidden(one, other);
        SortedSet<SubjectRef> child = new TreeSet<>(one);
        child.addAll(other);
        if (twinOfTheOther(one, other, child) || twinOfTheOther(other, one, child)) {
            reasons.add(Reason.TWIN_OF_THE_OTHER);
        }
        if (reasons.isEmpty() && (rival(one, other, strength) || rival(other, one, strength))) {
            reasons.add(Reason.RIVAL);
        }
        if (reasons.isEmpty() && bridge.needed(child)) {
            reasons.add(Reason.BRIDGE);
        }
        return reasons;
    }

    /** Conflicts of two groups, and people's decisions against them. */
    SortedSet<Reason> forbidden(Collection<SubjectRef> one, Collection<SubjectRef> other) {
        SortedSet<Reason> reasons = evidence.conflicts(one, other);
        if (decisions.keepApart(one, other)) {
            reasons.add(Reason.KEPT_APART);
        }
        return reasons;
    }

    /** Whether a side of which no forename is known may be a twin of the child on the other side. */
    private boolean twinOfTheOther(
            Collection<SubjectRef> nameless, Collection<SubjectRef> named, SortedSet<SubjectRef> child) {
        return nameless.stream().map(evidence::known).noneMatch(Known::forenameStated)
                && evidence.sameHome(child).stream()
                        .map(groups::of)
                        .anyMatch(another -> !forbidden(another, named).isEmpty());
    }

    /** Whether a third group fits one side as well as the other does, and is not the other. */
    private boolean rival(SortedSet<SubjectRef> one, SortedSet<SubjectRef> other, Strength strength) {
        return evidence.links().stream()
                .filter(link -> link.getValue().strength().compareTo(strength) <= 0)
                .map(link -> beyond(one, link.getKey()))
                .filter(third -> !third.isEmpty() && !third.equals(other))
                .anyMatch(third -> forbidden(one, third).isEmpty()
                        && !forbidden(other, third).isEmpty());
    }

    /** The group at the other end of a link that leaves this one; empty if the link does not. */
    private SortedSet<SubjectRef> beyond(SortedSet<SubjectRef> group, Pair link) {
        boolean one = group.contains(link.one());
        if (one == group.contains(link.other())) {
            return new TreeSet<>();
        }
        return groups.of(one ? link.other() : link.one());
    }
}
