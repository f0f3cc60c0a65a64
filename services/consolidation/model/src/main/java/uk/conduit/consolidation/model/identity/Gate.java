package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.identity.Proposal.Strength;
import uk.conduit.platform.kernel.SubjectRef;

/** Whether two groups may become one child without a person. It looks at all records of both, not at one pair. */
final class Gate {

    private final Evidence evidence;
    private final Oppositions oppositions;
    private final Decisions decisions;
    private final Groups groups;
    private final Bridge bridge;

    Gate(Evidence evidence, Decisions decisions, Groups groups, Bridge bridge) {
        this.evidence = evidence;
        this.oppositions = evidence.oppositions();
        this.decisions = decisions;
        this.groups = groups;
        this.bridge = bridge;
    }

    /** What stands against it; empty if nothing does. */
    SortedSet<Reason> against(Pair pair, Strength strength) {
        SortedSet<SubjectRef> one = groups.of(pair.one());
        SortedSet<SubjectRef> other = groups.of(pair.other());
        SortedSet<Reason> reasons = forbidden(one, other, List.of());
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

    /**
     * Conflicts of two groups, and people's decisions against them.
     *
     * @param witnesses others who may know that a pupil number is a former one
     */
    SortedSet<Reason> forbidden(
            Collection<SubjectRef> one, Collection<SubjectRef> other, Collection<SubjectRef> witnesses) {
        SortedSet<Reason> reasons = oppositions.between(one, other, witnesses);
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
                        .anyMatch(
                                another -> !forbidden(another, named, nameless).isEmpty());
    }

    /** Whether a third group fits one side as well as the other does, and is not the other. */
    private boolean rival(SortedSet<SubjectRef> one, SortedSet<SubjectRef> other, Strength strength) {
        Set<SubjectRef> both = Set.of(one.first(), other.first());
        return linked(one, strength)
                .map(groups::first)
                .filter(third -> !both.contains(third))
                .distinct()
                .map(groups::of)
                .anyMatch(third -> forbidden(one, third, other).isEmpty()
                        && !forbidden(other, third, one).isEmpty());
    }

    /** The subjects that rules would link with one of a group, by evidence at least so strong. */
    private Stream<SubjectRef> linked(SortedSet<SubjectRef> group, Strength strength) {
        return group.stream()
                .flatMap(subject -> evidence.links(subject).entrySet().stream())
                .filter(link -> link.getValue().strength().compareTo(strength) <= 0)
                .map(Map.Entry::getKey);
    }
}
