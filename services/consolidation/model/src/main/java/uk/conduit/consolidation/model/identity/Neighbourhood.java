package uk.conduit.consolidation.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Gathers the component around subjects that are new or changed: everybody who shares a key with one of them, or is
 * named with one of them in a decision, and so on from there.
 *
 * <p>Start from the changed subjects <em>and</em> from all who were in one child or one review with them: a subject that
 * lost a value may no longer share a key with those it must now be parted from.
 */
public final class Neighbourhood {

    private Neighbourhood() {}

    /** Where subjects and decisions are kept. Each question is asked once for each ring of the neighbourhood. */
    public interface Index {

        /** The profiles of these subjects, as far as they are known. */
        Collection<SubjectProfile> profiles(Set<SubjectRef> subjects);

        /** Every subject with one of these keys. A key that more than {@link BlockKeys#CAP} subjects share finds none. */
        Collection<SubjectRef> sharing(Set<BlockKey> keys);

        /** Every decision that names one of these subjects. */
        Collection<Decision> decisions(Set<SubjectRef> subjects);
    }

    /** The component around these subjects. */
    public static Component around(Collection<SubjectRef> start, Index index) {
        List<SubjectProfile> profiles = new ArrayList<>();
        Set<Decision> decisions = new TreeSet<>();
        Set<SubjectRef> seen = new HashSet<>();
        Set<BlockKey> asked = new HashSet<>();
        Set<SubjectRef> ring = new TreeSet<>(start);
        while (!ring.isEmpty()) {
            seen.addAll(ring);
            Collection<SubjectProfile> found = index.profiles(ring);
            profiles.addAll(found);
            Set<BlockKey> keys = found.stream()
                    .flatMap(profile -> BlockKeys.of(profile).stream())
                    .filter(asked::add)
                    .collect(Collectors.toSet());
            Collection<Decision> made = index.decisions(ring);
            decisions.addAll(made);
            ring = Stream.concat(
                            keys.isEmpty() ? Stream.empty() : index.sharing(keys).stream(),
                            made.stream().flatMap(decision -> Stream.of(decision.one(), decision.other())))
                    .filter(subject -> !seen.contains(subject))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return Component.of(profiles, decisions);
    }
}
