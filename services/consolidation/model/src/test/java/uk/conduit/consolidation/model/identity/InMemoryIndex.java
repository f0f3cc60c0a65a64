package uk.conduit.consolidation.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.conduit.platform.kernel.SubjectRef;

/** An index that keeps everything in memory. */
final class InMemoryIndex implements Neighbourhood.Index {

    private final Map<SubjectRef, SubjectProfile> profiles = new TreeMap<>();
    private final Map<BlockKey, SortedSet<SubjectRef>> blocks = new TreeMap<>();
    private final List<Decision> decisions;
    private final List<BlockKey> asked = new ArrayList<>();

    InMemoryIndex(Collection<SubjectProfile> profiles, Collection<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
        for (SubjectProfile profile : profiles) {
            this.profiles.put(profile.ref(), profile);
            BlockKeys.of(profile)
                    .forEach(key ->
                            blocks.computeIfAbsent(key, none -> new TreeSet<>()).add(profile.ref()));
        }
    }

    List<BlockKey> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Collection<SubjectProfile> profiles(Set<SubjectRef> subjects) {
        return subjects.stream()
                .filter(profiles::containsKey)
                .map(profiles::get)
                .toList();
    }

    @Override
    public Collection<SubjectRef> sharing(Set<BlockKey> keys) {
        asked.addAll(keys);
        return keys.stream()
                .map(key -> blocks.getOrDefault(key, new TreeSet<>()))
                .filter(block -> block.size() <= BlockKeys.CAP)
                .flatMap(Collection::stream)
                .toList();
    }

    @Override
    public Collection<Decision> decisions(Set<SubjectRef> subjects) {
        return decisions.stream()
                .filter(decision -> subjects.contains(decision.one()) || subjects.contains(decision.other()))
                .toList();
    }
}
