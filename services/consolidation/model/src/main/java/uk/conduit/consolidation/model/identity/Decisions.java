package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.conduit.consolidation.model.identity.Decision.Verdict;
import uk.conduit.platform.kernel.SubjectRef;

/** People's decisions on the subjects of a component: the latest on each pair. */
final class Decisions {

    private final SortedMap<Pair, Decision> latest = new TreeMap<>();

    /** A decision that names a subject which is not there, or the same one twice, changes nothing. */
    Decisions(Component component) {
        component.decisions().stream()
                .filter(decision -> component.profiles().containsKey(decision.one())
                        && component.profiles().containsKey(decision.other())
                        && !decision.one().equals(decision.other()))
                .sorted()
                .forEach(decision -> latest.put(Pair.of(decision.one(), decision.other()), decision));
    }

    /** The pairs that are the same child, by reference, each with its decision. */
    List<Map.Entry<Pair, Decision>> same() {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == Verdict.SAME)
                .toList();
    }

    /** Whether a person decided that a subject of one side is not the same child as one of the other side. */
    boolean keepApart(Collection<SubjectRef> one, Collection<SubjectRef> other) {
        return latest.values().stream()
                .filter(decision -> decision.verdict() == Verdict.NOT_SAME)
                .anyMatch(decision -> (one.contains(decision.one()) && other.contains(decision.other()))
                        || (one.contains(decision.other()) && other.contains(decision.one())));
    }
}
