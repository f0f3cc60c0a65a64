package uk.conduit.consolidation.service.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Cell;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.FeedFacts;

/** Says of one child, at this moment, what a briefing would say of the agencies involved with it. */
final class InvolvedAgencies {

    private final ChildFinder children;
    private final FeedFacts feeds;
    private final Settings settings;
    private final Clock clock;

    InvolvedAgencies(ChildFinder children, FeedFacts feeds, Settings settings, Clock clock) {
        this.children = children;
        this.feeds = feeds;
        this.settings = settings;
        this.clock = clock;
    }

    /** The cells, as this reader may see them. */
    List<Cell> with(Child child, Reader reader) {
        List<PendingReview> reviews = children.pendingReviews().stream()
                .filter(review -> review.oneChild().equals(child.id())
                        || review.otherChild().equals(child.id()))
                .toList();
        List<Child> mayBe = reviews.stream()
                .flatMap(review -> Stream.of(review.oneChild(), review.otherChild()))
                .filter(id -> !id.equals(child.id()))
                .distinct()
                .map(children::find)
                .flatMap(Optional::stream)
                .toList();
        Material material = new Material(
                Stream.concat(Stream.of(child), mayBe.stream()).toList(), Set.of(), feeds.feeds(), reviews);
        return Briefing.involvement(child, material, settings, clock.instant(), reader);
    }
}
