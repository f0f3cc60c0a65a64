package uk.conduit.consolidation.service.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.identity.Agreement;
import uk.conduit.consolidation.model.identity.Reason;
import uk.conduit.consolidation.model.identity.Review;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/** The records of which a person must say whether they are one child, with the evidence in words. */
@RestController
final class IdentityController {

    private final ChildFinder children;
    private final Snapshots snapshots;
    private final Readers readers;

    IdentityController(ChildFinder children, Snapshots snapshots, Readers readers) {
        this.children = children;
        this.snapshots = snapshots;
        this.readers = readers;
    }

    record ReviewsView(List<ReviewView> reviews) {}

    record ReviewView(List<RecordView> records, String reason, List<Agreement> fields) {}

    record RecordView(Agency agency, String reference, ChildId childId, List<String> lines) {}

    @GetMapping("/identity/reviews")
    ResponseEntity<ReviewsView> reviews(Authentication authentication) {
        List<Waiting> all = snapshots
                .transactions()
                .execute(
                        status -> children.reviews().stream().map(this::waiting).toList());
        Reader reader = readers.reader(
                authentication, concerned(all.stream().map(Waiting::view).toList()));
        List<ReviewView> shown = all.stream()
                .filter(waiting -> reader.maySeeRestricted() || waiting.forEveryMember())
                .map(Waiting::view)
                .filter(review -> review.records().stream()
                        .noneMatch(record -> reader.excludedFrom().contains(record.childId())))
                .toList();
        readers.reads(reader, "identity reviews", concerned(shown));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ReviewsView(shown));
    }

    /** A record of which nothing is for every member waits for readers with the restricted role alone. */
    private record Waiting(ReviewView view, boolean forEveryMember) {}

    private Waiting waiting(Review review) {
        return new Waiting(view(review), isForEveryMember(review.one()) && isForEveryMember(review.other()));
    }

    private boolean isForEveryMember(Review.Side side) {
        return children.find(side.child())
                .map(child -> child.picture().knownToEveryMember().containsKey(side.subject()))
                .orElse(true);
    }

    private static List<ChildId> concerned(List<ReviewView> reviews) {
        return reviews.stream()
                .flatMap(review -> review.records().stream())
                .map(RecordView::childId)
                .distinct()
                .toList();
    }

    private ReviewView view(Review review) {
        String reasons = review.reasons().stream().map(Reason::words).collect(Collectors.joining("; "));
        return new ReviewView(
                List.of(record(review.one()), record(review.other())),
                reasons.isEmpty() || reasons.equals(review.evidence())
                        ? review.evidence()
                        : review.evidence() + ". " + reasons,
                review.fields());
    }

    private RecordView record(Review.Side side) {
        SubjectRef subject = side.subject();
        Optional<KnownAs> known = children.find(side.child())
                .map(Child::picture)
                .map(picture -> picture.knownAs().get(subject));
        return new RecordView(
                subject.agency(),
                subject.reference(),
                side.child(),
                known.map(IdentityController::lines).orElse(List.of()));
    }

    private static List<String> lines(KnownAs known) {
        List<String> lines = new ArrayList<>();
        if (known.names() != null) {
            lines.add(
                    known.names().value().stream().map(IdentityController::full).collect(Collectors.joining("; ")));
        }
        if (known.birth() != null) {
            lines.add("born " + known.birth().value().date()
                    + (known.birth().value().estimated() ? " (estimated)" : ""));
        }
        return lines;
    }

    private static String full(PersonName name) {
        return Stream.of(name.given(), name.family()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
