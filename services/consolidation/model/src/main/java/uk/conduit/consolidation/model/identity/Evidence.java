package uk.conduit.consolidation.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.identity.Proposal.Verdict;
import uk.conduit.consolidation.model.identity.Rules.Ranked;
import uk.conduit.platform.kernel.SubjectRef;

/** What the subjects of a component have in common and what stands between them, as the rules see it. */
final class Evidence {

    private final SortedMap<SubjectRef, Known> known = new TreeMap<>();
    private final Map<SubjectRef, SortedSet<BlockKey>> homes = new HashMap<>();
    private final SortedMap<Pair, Ranked> proposals = new TreeMap<>();
    private final SortedSet<Pair> unitReferences = new TreeSet<>();

    private final List<Map.Entry<Pair, Proposal>> links;

    /** Comparisons made so far; each is the same whenever it is made. */
    private final Map<Pair, Comparison> comparisons = new HashMap<>();

    Evidence(Component component) {
        component.profiles().values().forEach(profile -> known.put(profile.ref(), Known.of(profile)));
        SortedMap<BlockKey, SortedSet<SubjectRef>> blocks = new TreeMap<>();
        known.forEach((subject, facts) -> {
            homes.put(subject, BlockKeys.homes(facts));
            BlockKeys.of(facts)
                    .forEach(key ->
                            blocks.computeIfAbsent(key, none -> new TreeSet<>()).add(subject));
        });
        blocks.forEach(this::read);
        links = proposals.entrySet().stream()
                .filter(entry -> entry.getValue().proposal().verdict() == Verdict.LINK)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().proposal()))
                .toList();
    }

    Set<SubjectRef> subjects() {
        return Collections.unmodifiableSet(known.keySet());
    }

    Known known(SubjectRef subject) {
        Known facts = known.get(subject);
        if (facts == null) {
            throw new IllegalArgumentException("Not a subject of this component");
        }
        return facts;
    }

    /** The unit's references and the subjects they refer to. */
    SortedSet<Pair> unitReferences() {
        return Collections.unmodifiableSortedSet(unitReferences);
    }

    /** What rules propose, strongest first; of equal strength by reference. */
    List<Map.Entry<Pair, Ranked>> proposals() {
        return proposals.entrySet().stream()
                .sorted(Map.Entry.<Pair, Ranked>comparingByValue((a, b) -> Integer.compare(a.rank(), b.rank()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** The links that rules propose between subjects. */
    List<Map.Entry<Pair, Proposal>> links() {
        return links;
    }

    Comparison compare(Pair pair) {
        return comparisons.computeIfAbsent(pair, two -> Comparison.of(known(two.one()), known(two.other())));
    }

    /** The conflicts between the records of two groups, were they one child. */
    SortedSet<Reason> conflicts(Collection<SubjectRef> one, Collection<SubjectRef> other) {
        Set<String> former = new TreeSet<>(former(one));
        former.addAll(former(other));
        SortedSet<Reason> reasons = new TreeSet<>();
        for (SubjectRef a : one) {
            for (SubjectRef b : other) {
                Pair pair = Pair.of(a, b);
                reasons.addAll(Conflicts.between(known(pair.one()), known(pair.other()), compare(pair), former));
            }
        }
        return reasons;
    }

    /** Others who share a family name, birth date and postcode with one of these. */
    List<SubjectRef> sameHome(Collection<SubjectRef> group) {
        Set<BlockKey> keys =
                group.stream().flatMap(subject -> homes(subject).stream()).collect(Collectors.toSet());
        return known.keySet().stream()
                .filter(subject -> !group.contains(subject) && !Collections.disjoint(keys, homes(subject)))
                .toList();
    }

    private SortedSet<BlockKey> homes(SubjectRef subject) {
        return homes.getOrDefault(subject, Collections.emptySortedSet());
    }

    private Set<String> former(Collection<SubjectRef> group) {
        return group.stream()
                .flatMap(subject -> known(subject).numbers().formerUpn().stream())
                .collect(Collectors.toSet());
    }

    /** Compares all who share a key, unless so many do that the key says nothing. */
    private void read(BlockKey key, SortedSet<SubjectRef> block) {
        if (block.size() > BlockKeys.CAP) {
            return;
        }
        List<SubjectRef> subjects = new ArrayList<>(block);
        for (int i = 0; i < subjects.size(); i++) {
            for (int j = i + 1; j < subjects.size(); j++) {
                Pair pair = new Pair(subjects.get(i), subjects.get(j));
                if (key.rule() == BlockKeys.UNIT_REFERENCE) {
                    unitReferences.add(pair);
                } else if (!proposals.containsKey(pair)) {
                    Rules.judge(compare(pair)).ifPresent(proposal -> proposals.put(pair, proposal));
                }
            }
        }
    }
}
