package uk.conduit.consolidation.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.service.store.Subjects;

/**
 * On which positions a batch's subjects come. Whoever has moved a position meets no other transaction that has: so a subject
 * whose home that position is needs no lock of its own.
 *
 * @param owned the positions that this transaction has moved
 * @param ofNew where subjects come that may be new, by key
 */
record Homes(Set<Integer> owned, Map<UUID, Integer> ofNew) {

    static Homes of(Collection<Candidate> candidates) {
        Set<Integer> owned = new HashSet<>();
        Map<UUID, Integer> ofNew = new HashMap<>();
        for (Candidate candidate : candidates) {
            owned.add(candidate.at().position());
            UUID subject = candidate.said().subject();
            if (subject != null) {
                ofNew.merge(subject, candidate.first().position(), Math::min);
            }
        }
        return new Homes(owned, ofNew);
    }

    /** Whether no other transaction can be at this subject by its home. */
    boolean own(Subjects.Row row) {
        return owned.contains(row.home());
    }

    /** The home of a subject; of one that is not in the batch, as good as any: one that is another's costs a lock, no more. */
    int of(UUID subject, Subjects.@Nullable Row known) {
        return known == null ? ofNew.getOrDefault(subject, owned.iterator().next()) : known.home();
    }
}
