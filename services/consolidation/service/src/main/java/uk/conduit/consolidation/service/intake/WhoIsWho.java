package uk.conduit.consolidation.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.identity.BlockKey;
import uk.conduit.consolidation.model.identity.BlockKeys;
import uk.conduit.consolidation.model.identity.Component;
import uk.conduit.consolidation.model.identity.Decision;
import uk.conduit.consolidation.model.identity.Identity;
import uk.conduit.consolidation.model.identity.Neighbourhood;
import uk.conduit.consolidation.model.identity.Resolution;
import uk.conduit.consolidation.model.identity.SubjectProfile;
import uk.conduit.consolidation.service.store.BlockIndex;
import uk.conduit.consolidation.service.store.IdentityFacts;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Resolves everybody again whom a change may concern: those who changed, whoever was or is a candidate for them, and whoever
 * a decision names. To be called under the identity lock alone.
 */
final class WhoIsWho {

    private final Subjects subjects;
    private final BlockIndex index;
    private final IdentityFacts facts;

    WhoIsWho(Subjects subjects, BlockIndex index, IdentityFacts facts) {
        this.subjects = subjects;
        this.index = index;
        this.facts = facts;
    }

    /**
     * Decisions that change.
     *
     * @param begun those that have become effective
     * @param ceased those that have ceased to be
     */
    record Decisions(List<IdentityFacts.Made> begun, List<Decision> ceased) {
        boolean none() {
            return begun.isEmpty() && ceased.isEmpty();
        }

        private Set<SubjectRef> named() {
            Set<SubjectRef> named = new HashSet<>();
            begun.forEach(it ->
                    named.addAll(List.of(it.decision().one(), it.decision().other())));
            ceased.forEach(it -> named.addAll(List.of(it.one(), it.other())));
            return named;
        }
    }

    /**
     * Who is who now.
     *
     * @param component the subjects that were looked at
     * @param resolution what came of it
     */
    record Answer(SortedSet<SubjectRef> component, Resolution resolution) {}

    Answer resolve(Map<UUID, Profiles.Change> changes, Decisions decisions) {
        Map<UUID, Profiles.Change> concerning = new HashMap<>(changes);
        concerning.values().removeIf(change -> !change.mattersToIdentity());
        Set<SubjectRef> start = new HashSet<>(decisions.named());
        concerning.values().forEach(change -> start.add(change.ref()));
        start.addAll(around(concerning.keySet()));
        facts.undo(decisions.ceased().stream().map(Decision::event).toList());
        facts.decide(decisions.begun());
        start.addAll(index.replace(keys(concerning)));
        Component component = Neighbourhood.around(start, new Stored(changes));
        return new Answer(new TreeSet<>(component.profiles().keySet()), Identity.resolve(component));
    }

    /** Those with whom the changed ones were one child, candidates or in review: what held them together may be gone. */
    private Set<SubjectRef> around(Set<UUID> changed) {
        Set<SubjectRef> around = new HashSet<>(index.neighbours(changed));
        Map<UUID, Subjects.Row> known = subjects.find(changed);
        subjects.ofChildren(known.values().stream().map(Subjects.Row::child).collect(Collectors.toSet()))
                .values()
                .forEach(row -> around.add(row.ref()));
        List<UUID> inReview = facts.inReviewWith(changed);
        subjects.find(inReview).values().forEach(row -> around.add(row.ref()));
        return around;
    }

    private static Map<UUID, Collection<BlockKey>> keys(Map<UUID, Profiles.Change> changes) {
        Map<UUID, Collection<BlockKey>> keys = new HashMap<>();
        changes.forEach((key, change) -> {
            SubjectProfile profile = change.profile();
            keys.put(key, profile == null ? List.of() : BlockKeys.of(profile));
        });
        return keys;
    }

    /** The store as it will be when the changes are written. */
    private final class Stored implements Neighbourhood.Index {

        private final Map<UUID, Profiles.Change> changes;

        Stored(Map<UUID, Profiles.Change> changes) {
            this.changes = changes;
        }

        @Override
        public Collection<SubjectProfile> profiles(Set<SubjectRef> refs) {
            Set<UUID> unchanged = new HashSet<>(keysOf(refs));
            unchanged.removeAll(changes.keySet());
            Map<UUID, SubjectProfile> profiles = new HashMap<>(subjects.profiles(unchanged));
            keysOf(refs).stream()
                    .map(changes::get)
                    .filter(Objects::nonNull)
                    .map(Profiles.Change::profile)
                    .filter(Objects::nonNull)
                    .forEach(profile -> profiles.put(Subjects.keyOf(profile.ref()), profile));
            return profiles.values();
        }

        @Override
        public Collection<SubjectRef> sharing(Set<BlockKey> keys) {
            return index.sharing(keys);
        }

        @Override
        public Collection<Decision> decisions(Set<SubjectRef> refs) {
            return facts.naming(keysOf(refs));
        }

        private List<UUID> keysOf(Collection<SubjectRef> refs) {
            return refs.stream().map(Subjects::keyOf).toList();
        }
    }

    /** Keeps which events are decisions. */
    List<Decision> madeBy(Collection<EventId> events) {
        return events.isEmpty() ? List.of() : facts.madeBy(events);
    }
}
