package uk.conduit.consolidation.service.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.model.briefing.Timeline;
import uk.conduit.consolidation.service.intake.Histories;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.platform.kernel.ChildId;

/** Reads all that the timeline of one child is made of, as one state of the store. */
final class Timelines {

    private final ChildFinder children;
    private final FeedFacts feeds;
    private final Histories histories;
    private final Settings settings;
    private final Snapshots snapshots;

    Timelines(ChildFinder children, FeedFacts feeds, Histories histories, Settings settings, Snapshots snapshots) {
        this.children = children;
        this.feeds = feeds;
        this.histories = histories;
        this.settings = settings;
        this.snapshots = snapshots;
    }

    /** A child and its timeline, for readers of every role. */
    record Found(Child child, Timeline timeline) {}

    Optional<Found> find(ChildId id, Instant asAt) {
        return Objects.requireNonNull(snapshots
                .transactions()
                .execute(status -> children.find(id).map(child -> found(child, asAt))));
    }

    private Found found(Child child, Instant asAt) {
        List<PendingReview> reviews = children.pendingReviews().stream()
                .filter(it ->
                        it.oneChild().equals(child.id()) || it.otherChild().equals(child.id()))
                .toList();
        List<Child> all = Stream.concat(
                        Stream.of(child),
                        reviews.stream()
                                .flatMap(it -> Stream.of(it.oneChild(), it.otherChild()))
                                .filter(other -> !other.equals(child.id()))
                                .distinct()
                                .flatMap(other -> children.find(other).stream()))
                .toList();
        Material material = new Material(all, Set.of(), feeds.feeds(), reviews);
        return new Found(
                child,
                Timeline.of(child, material, histories.of(children.subjects(child.id()), settings), settings, asAt));
    }
}
