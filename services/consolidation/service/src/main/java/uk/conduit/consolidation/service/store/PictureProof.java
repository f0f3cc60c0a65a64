package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.statement.Statements;
import uk.conduit.platform.kernel.EventId;

/**
 * Proves that every effective event is in exactly one picture. A child's picture is what is kept of its subjects, as the
 * keeper tallied it, and what lies behind; what counts is worked out apart from it, from all events of the subjects.
 */
final class PictureProof {

    /** How many children are proved at a time: enough to be quick, few enough to be held in memory. */
    private static final int CHILDREN_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;
    private final EventHeads heads;
    private final Pictures kept;
    private final Tails tails;

    PictureProof(JdbcClient jdbc, EventHeads heads, Pictures kept, Tails tails) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.kept = kept;
        this.tails = tails;
    }

    /**
     * The events of some children.
     *
     * @param effective those that count
     * @param folded those that their pictures hold
     */
    private record Proof(Tally effective, Tally folded) {

        private static final Proof NOTHING = new Proof(Tally.NONE, Tally.NONE);

        Proof counts(EventId event) {
            return new Proof(effective.with(event), folded);
        }

        Proof holds(Tally events) {
            return new Proof(effective, folded.merge(events));
        }
    }

    LedgerReport.Pictures pictures() {
        long effective = 0;
        long folded = 0;
        long wrong = 0;
        UUID last = new UUID(0, 0);
        while (true) {
            Map<UUID, UUID> childOf = children(last);
            if (childOf.isEmpty()) {
                break;
            }
            last = childOf.values().stream().max(SqlArrays.UUID_ORDER).orElseThrow();
            for (Proof child : proofs(childOf).values()) {
                effective += child.effective().events();
                folded += child.folded().events();
                wrong += child.effective().equals(child.folded()) ? 0 : 1;
            }
        }
        return new LedgerReport.Pictures(effective + strays(), folded, wrong);
    }

    /** The next children behind one, by their subjects. */
    private Map<UUID, UUID> children(UUID behind) {
        Map<UUID, UUID> childOf = new HashMap<>();
        jdbc.sql("""
                        SELECT subject_id, child_id FROM subjects WHERE child_id IN (
                            SELECT DISTINCT child_id FROM subjects WHERE child_id > ? ORDER BY child_id LIMIT ?)""").param(behind).param(CHILDREN_AT_A_TIME).query(row -> {
            childOf.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return childOf;
    }

    private Map<UUID, Proof> proofs(Map<UUID, UUID> childOf) {
        Map<UUID, Tally> keptTallies = kept.tallies(childOf.keySet());
        Set<EventId> behind = tails.idsOf(childOf.keySet());
        Map<UUID, Proof> proofs = new HashMap<>();
        childOf.forEach((subject, child) -> proofs.merge(
                child,
                Proof.NOTHING.holds(keptTallies.getOrDefault(subject, Tally.NONE)),
                (one, other) -> one.holds(other.folded())));
        effective(childOf.keySet()).forEach((event, subject) -> {
            boolean told = behind.contains(event) || !keptTallies.containsKey(subject);
            UUID child = childOf.get(subject);
            if (child != null) {
                Tally held = told ? Tally.NONE.with(event) : Tally.NONE;
                proofs.computeIfPresent(
                        child, (id, proof) -> proof.counts(event).holds(held));
            }
        });
        return proofs;
    }

    private Map<EventId, UUID> effective(Collection<UUID> subjects) {
        Map<EventId, Head> all = heads.statements(heads.ofSubjects(subjects).values());
        Map<EventId, UUID> effective = new HashMap<>();
        for (EventId id :
                Statements.effective(all.values().stream().map(Head::version).toList())) {
            Head head = all.get(id);
            if (head != null && head.subject() != null) {
                effective.put(id, head.subject());
            }
        }
        return effective;
    }

    /** Effective events of subjects that stand for no child: there must be none. */
    private long strays() {
        Set<UUID> strays = new HashSet<>(
                jdbc.sql("""
                        SELECT DISTINCT e.subject_id FROM events e WHERE e.subject_id IS NOT NULL
                            AND NOT EXISTS (SELECT FROM subjects s WHERE s.subject_id = e.subject_id)""").query((row, n) -> row.getObject(1, UUID.class)).list());
        return strays.isEmpty()
                ? 0
                : effective(strays).values().stream().filter(strays::contains).count();
    }
}
