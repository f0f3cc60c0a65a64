package uk.conduit.consolidation.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * What stands between groups of subjects. Records that say the same are looked at once, because test records and
 * placeholders come in crowds.
 */
final class Oppositions {

    private final SortedMap<SubjectRef, Known> known;

    /** For each subject the first that is the same to all conflicts. */
    private final Map<SubjectRef, SubjectRef> alike = new HashMap<>();

    /** Whether two of those are opposed as long as no other record speaks. */
    private final Map<List<SubjectRef>, Boolean> opposed = new HashMap<>();

    Oppositions(SortedMap<SubjectRef, Known> known) {
        this.known = known;
        Map<Object, SubjectRef> first = new HashMap<>();
        known.forEach((subject, facts) ->
                alike.put(subject, first.computeIfAbsent(Conflicts.sameTo(facts), none -> subject)));
    }

    /**
     * The conflicts between the records of two groups, were they one child.
     *
     * @param witnesses others whose word on former pupil numbers counts too
     */
    SortedSet<Reason> between(
            Collection<SubjectRef> one, Collection<SubjectRef> other, Collection<SubjectRef> witnesses) {
        List<List<SubjectRef>> pairs = new ArrayList<>();
        Set<SubjectRef> others = alike(other);
        for (SubjectRef a : alike(one)) {
            for (SubjectRef b : others) {
                List<SubjectRef> pair = List.of(a, b);
                if (opposed.computeIfAbsent(
                        pair, two -> !conflicts(two, Set.of()).isEmpty())) {
                    pairs.add(pair);
                }
            }
        }
        SortedSet<Reason> reasons = new TreeSet<>();
        if (!pairs.isEmpty()) {
            Set<String> former = former(List.of(one, other, witnesses));
            pairs.forEach(pair -> reasons.addAll(conflicts(pair, former)));
        }
        return reasons;
    }

    private List<Reason> conflicts(List<SubjectRef> pair, Set<String> former) {
        return Conflicts.between(known(pair.getFirst()), known(pair.getLast()), former);
    }

    private Set<SubjectRef> alike(Collection<SubjectRef> group) {
        return group.stream()
                .map(subject -> alike.getOrDefault(subject, subject))
                .collect(Collectors.toSet());
    }

    private Set<String> former(List<Collection<SubjectRef>> groups) {
        return groups.stream()
                .flatMap(Collection::stream)
                .flatMap(subject -> known(subject).numbers().formerUpn().stream())
                .collect(Collectors.toSet());
    }

    private Known known(SubjectRef subject) {
        Known facts = known.get(subject);
        if (facts == null) {
            throw new IllegalArgumentException("Not a subject of this component");
        }
        return facts;
    }
}
