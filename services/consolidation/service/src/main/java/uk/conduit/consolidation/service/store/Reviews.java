package uk.conduit.consolidation.service.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.identity.Reason;
import uk.conduit.consolidation.model.identity.Review;
import uk.conduit.platform.kernel.ChildId;

/** Reads the pairs of children of whom a person must say whether they are one. */
public final class Reviews {

    private final JdbcClient jdbc;

    /** Reads from this database. */
    public Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A review, with the children as they are now.
     *
     * @param review what identity says
     * @param oneChild the child of the one side
     * @param otherChild the child of the other side
     */
    public record Waiting(Review review, ChildId oneChild, ChildId otherChild) {}

    /** All that wait, in the order of their references. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        SELECT r.review, one.child_id, other.child_id
                        FROM identity_reviews r
                        JOIN subjects one ON one.subject_id = r.one_subject
                        JOIN subjects other ON other.subject_id = r.other_subject
                        ORDER BY one.agency, one.reference, other.agency, other.reference""")
                .query((row, number) -> new Waiting(
                        DomainJson.mapper().readValue(row.getString(1), Review.class),
                        new ChildId(row.getObject(2, UUID.class)),
                        new ChildId(row.getObject(3, UUID.class))))
                .list();
    }

    /** The same, as the briefing needs them. */
    public List<PendingReview> pending() {
        return waiting().stream()
                .map(it -> new PendingReview(
                        it.review().one().subject(),
                        it.oneChild(),
                        it.review().other().subject(),
                        it.otherChild(),
                        words(it.review())))
                .toList();
    }

    /** What speaks for one child and why a person must decide, in words that name nobody. */
    public static String words(Review review) {
        return Stream.concat(Stream.of(review.evidence()), review.reasons().stream().map(Reason::words))
                .collect(Collectors.joining(". ", "", "."));
    }
}
