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

/** What the subjects of a component have in common, as the rules see it. */
final class Evidence {

    private final SortedMap<SubjectRef, Known> known = new TreeMap<>();
    private final SortedSet<Pair> unitReferences = new TreeSet<>();
    private final SortedMap<Pair, Ranked> proposals = new TreeMap<>();

    /** The links among the proposals, seen from each of their ends. */
    private final Map<SubjectRef, Map<SubjectRef, Proposal>> links = new HashMap<>();

    private final Map<SubjectRef, SortedSet<BlockKey>> homes = new HashMap<>();

    Evidence(Component component) {
        // Subjects come in their order, so each block is in order too.
        Map<BlockKey, List<SubjectRef>> blocks = new HashMap<>();
        for (SubjectProfile profile : component.profiles().values()) {
            Known facts = Known.of(profile);
            known.put(profile.ref(), facts);
            SortedSet<BlockKey> keys = BlockKeys.of(facts);
            homes.put(profile.ref(), BlockKeys.homes(keys));
            keys.forEach(key ->
                    blocks.computeIfAbsent(key, none -> new ArrayList<>(2)).add(profile.ref()));
        }
        blocks.forEach(this::read);
        proposals.forEach((pair, ranked) -> {
            if (ranked.proposal().verdict() == Verdict.LINK) {
                link(pair.one(), pair.other(), ranked.proposal());
                link(pair.other(), pair.one(), ranked.proposal());
            }
        });
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

    Comparison compare(Pair pair) {
        return Comparison.of(known(pair.one()), known(pair.other()));
    }

    /** What stands between these subjects. */
    Oppositions oppositions() {
        return new Oppositions(known);
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

    /** The subjects that rules propose to link with this one. */
    Map<SubjectRef, Proposal> links(SubjectRef subject) {
        return links.getOrDefault(subject, Map.of());
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

    private void link(SubjectRef from, SubjectRef to, Proposal proposal) {
        links.computeIfAbsent(from, none -> new HashMap<>()).put(to, proposal);
    }

    /** Compares all who share a key, unless so many do that the key says nothing. */
    private void read(BlockKey key, List<SubjectRef> subjects) {
        if (subjects.size() > BlockKeys.CAP) {
            return;
        }
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
