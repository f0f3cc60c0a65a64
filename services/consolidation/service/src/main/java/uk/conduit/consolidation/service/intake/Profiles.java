package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.identity.SubjectProfile;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Works out which subjects are new or changed. A subject is there as long as it has an effective event, and its profile is
 * what its effective events state: both follow from the set of events alone.
 *
 * <p>An event that only repeats what was stated changes nothing, which is the common case and costs a look at eight bytes.
 * When something new is stated, or a statement ceases, the profile is made again from the events.
 */
final class Profiles {

    private final Subjects subjects;
    private final EventHeads heads;
    private final Retelling retelling;

    Profiles(Subjects subjects, EventHeads heads, Retelling retelling) {
        this.subjects = subjects;
        this.heads = heads;
        this.retelling = retelling;
    }

    /**
     * A subject that is to be written.
     *
     * @param ref the subject
     * @param profile its profile; null if it has no effective event any more
     * @param seen stand for its details as they were stated
     * @param mattersToIdentity whether who the child is may change by it
     */
    record Change(SubjectRef ref, @Nullable SubjectProfile profile, SortedSet<Long> seen, boolean mattersToIdentity) {}

    /**
     * What is to be written, and what it was worked out from.
     *
     * @param changes the new and changed subjects by key
     * @param events how many events those had whose profiles were made from events
     */
    record Plan(Map<UUID, Change> changes, Map<UUID, Long> events) {
        boolean mattersToIdentity() {
            return changes.values().stream().anyMatch(Change::mattersToIdentity);
        }
    }

    /**
     * @param begun what has begun to be stated, by subject
     * @param ceased subjects of which something has ceased to be stated
     * @param rows the subjects as they are stored
     */
    Plan plan(Map<UUID, List<OfAChild>> begun, Set<UUID> ceased, Map<UUID, Subjects.Row> rows) {
        Map<UUID, Change> changes = new HashMap<>();
        Set<UUID> again = new HashSet<>(ceased);
        Set<UUID> several = new HashSet<>();
        begun.forEach((key, said) -> {
            Subjects.Row row = rows.get(key);
            if (row == null) {
                changes.put(key, of(said, null));
            } else if (!row.seen().containsAll(keys(said))) {
                again.add(key);
            } else if (row.observations() > 1) {
                several.add(key);
            }
        });
        again.removeAll(changes.keySet());
        again.retainAll(rows.keySet());
        several.removeAll(again);
        Map<UUID, Long> counts = again.isEmpty() ? Map.of() : heads.countsOf(again);
        again(again, rows, changes);
        repeated(several, begun, rows, changes);
        return new Plan(changes, counts);
    }

    /** Whether the events of these subjects are still those that a plan was made from. */
    boolean holds(Plan plan) {
        return plan.events().isEmpty() || heads.countsOf(plan.events().keySet()).equals(plan.events());
    }

    private void again(Set<UUID> keys, Map<UUID, Subjects.Row> rows, Map<UUID, Change> changes) {
        if (keys.isEmpty()) {
            return;
        }
        Map<UUID, List<OfAChild>> told = retelling.of(keys);
        for (UUID key : keys) {
            Subjects.Row row = rows.get(key);
            List<OfAChild> said = told.get(key);
            if (said != null) {
                changes.put(key, of(said, row));
            } else if (row != null) {
                changes.put(key, new Change(row.ref(), null, new TreeSet<>(), true));
            }
        }
    }

    /** Where several different things were stated, which of them was stated last can matter. */
    private void repeated(
            Set<UUID> keys, Map<UUID, List<OfAChild>> begun, Map<UUID, Subjects.Row> rows, Map<UUID, Change> changes) {
        if (keys.isEmpty()) {
            return;
        }
        subjects.profiles(keys).forEach((key, stored) -> {
            SubjectProfile profile = with(stored, begun.getOrDefault(key, List.of()));
            Subjects.Row row = rows.get(key);
            if (row != null && !profile.equals(stored)) {
                changes.put(key, new Change(row.ref(), profile, row.seen(), matters(profile, row)));
            }
        });
    }

    private static Change of(List<OfAChild> said, Subjects.@Nullable Row row) {
        SubjectRef ref = said.getFirst().event().subject();
        SubjectProfile profile = with(SubjectProfile.of(ref), said);
        return new Change(ref, profile, keys(said), row == null || matters(profile, row));
    }

    private static boolean matters(SubjectProfile profile, Subjects.Row row) {
        return !profile.digest().equals(row.digest());
    }

    private static SubjectProfile with(SubjectProfile profile, Collection<OfAChild> said) {
        Map<Long, OfAChild> latest = new HashMap<>();
        said.forEach(statement -> latest.merge(statement.detailsKey(), statement, Profiles::later));
        SubjectProfile with = profile;
        for (OfAChild statement : latest.values()) {
            with = with.with(statement.event().details(), at(statement));
        }
        return with;
    }

    /** Of equal details only the latest statement tells something. */
    private static OfAChild later(OfAChild one, OfAChild other) {
        return at(one).isBefore(at(other)) ? other : one;
    }

    private static Instant at(OfAChild statement) {
        return statement.event().header().occurred().at();
    }

    private static SortedSet<Long> keys(Collection<OfAChild> said) {
        List<Long> keys = new ArrayList<>();
        said.forEach(statement -> keys.add(statement.detailsKey()));
        return new TreeSet<>(keys);
    }
}
