package uk.conduit.consolidation.service.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.identity.Reason;
import uk.conduit.consolidation.model.identity.Review;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/** Reads children. What is to belong together is read in one REPEATABLE READ transaction. */
public final class ChildFinder {

    private final JdbcClient jdbc;
    private final PictureCodec codec;
    private final IdentityFacts facts;

    ChildFinder(JdbcClient jdbc, PictureCodec codec, IdentityFacts facts) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.facts = facts;
    }

    /** Every child, in the order of their ids. */
    public List<Child> all() {
        return jdbc.sql("SELECT child_id, state FROM children ORDER BY child_id")
                .query((row, n) -> new Child(new ChildId(row.getObject(1, UUID.class)), codec.decode(row.getBytes(2))))
                .list();
    }

    /** The children that these ids stand for today, in the order of their ids. */
    public List<Child> all(Collection<ChildId> some) {
        return jdbc.sql("""
                        SELECT child_id, state FROM children WHERE child_id IN (
                            SELECT coalesce(s.child_id, w.id)
                            FROM unnest(?) AS w (id) LEFT JOIN subjects s ON s.subject_id = w.id)
                        ORDER BY child_id""")
                .param(SqlArrays.uuids(some.stream().map(ChildId::value).toList()))
                .query((row, n) -> new Child(new ChildId(row.getObject(1, UUID.class)), codec.decode(row.getBytes(2))))
                .list();
    }

    /** The child that an id stands for today: it may have been merged into another since the id was read. */
    public Optional<Child> find(ChildId id) {
        return jdbc.sql("""
                        SELECT c.child_id, c.state FROM children c
                        WHERE c.child_id = coalesce((SELECT s.child_id FROM subjects s WHERE s.subject_id = ?), ?)""")
                .param(id.value())
                .param(id.value())
                .query((row, n) -> new Child(new ChildId(row.getObject(1, UUID.class)), codec.decode(row.getBytes(2))))
                .optional();
    }

    /** The references that stand for a child. */
    public List<SubjectRef> subjects(ChildId id) {
        return jdbc.sql("SELECT agency, reference FROM subjects WHERE child_id = ? ORDER BY agency, reference")
                .param(id.value())
                .query((row, n) -> Subjects.ref(row))
                .list();
    }

    /** The reviews that wait for a person, in full. */
    public List<Review> reviews() {
        return facts.waiting();
    }

    /** The reviews that wait for a person, as a briefing looks at them. */
    public List<Material.PendingReview> pendingReviews() {
        return reviews().stream().map(ChildFinder::pending).toList();
    }

    private static PendingReview pending(Review review) {
        String reasons =
                String.join("; ", review.reasons().stream().map(Reason::words).toList());
        return new PendingReview(
                review.one().subject(),
                review.one().child(),
                review.other().subject(),
                review.other().child(),
                reasons.isEmpty() ? review.evidence() : reasons);
    }
}
