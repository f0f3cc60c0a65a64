package uk.conduit.consolidation.service.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.identity.Reason;
import uk.conduit.consolidation.model.identity.Review;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Reads children: each as the merge of the pictures of its subjects. All of one answer is of one state of the store; what is to
 * belong together beyond that is read in one of {@link Snapshots}.
 */
public final class ChildFinder {

    private static final String MEMBERS = "SELECT child_id, subject_id FROM subjects";
    private static final String IN_ORDER = " ORDER BY child_id, subject_id";

    private final JdbcClient jdbc;
    private final SubjectPictures pictures;
    private final IdentityFacts facts;
    private final Snapshots snapshots;

    ChildFinder(JdbcClient jdbc, SubjectPictures pictures, IdentityFacts facts, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.facts = facts;
        this.snapshots = snapshots;
    }

    /** Every child, in the order of their ids. */
    public List<Child> all() {
        return children(jdbc.sql(MEMBERS + IN_ORDER));
    }

    /** The children that these ids stand for today, in the order of their ids. */
    public List<Child> all(Collection<ChildId> some) {
        return children(jdbc.sql(MEMBERS
                        + " WHERE child_id IN (SELECT child_id FROM subjects WHERE subject_id = ANY (?))" + IN_ORDER)
                .param(SqlArrays.uuids(some.stream().map(ChildId::value).toList())));
    }

    /** The child that an id stands for today: it may have been merged into another since the id was read. */
    public Optional<Child> find(ChildId id) {
        return all(List.of(id)).stream().findFirst();
    }

    private List<Child> children(JdbcClient.StatementSpec members) {
        return Objects.requireNonNull(snapshots.transactions().execute(status -> {
            Map<UUID, List<UUID>> children = new LinkedHashMap<>();
            members.query(row -> {
                children.computeIfAbsent(row.getObject(1, UUID.class), child -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class));
            });
            Map<UUID, Picture> told =
                    pictures.of(children.values().stream().flatMap(List::stream).toList());
            return children.entrySet().stream()
                    .map(entry -> new Child(new ChildId(entry.getKey()), merged(entry.getValue(), told)))
                    .toList();
        }));
    }

    private static Picture merged(List<UUID> subjects, Map<UUID, Picture> told) {
        return subjects.stream()
                .map(subject -> told.getOrDefault(subject, Picture.EMPTY))
                .reduce(Picture::merge)
                .orElse(Picture.EMPTY);
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
