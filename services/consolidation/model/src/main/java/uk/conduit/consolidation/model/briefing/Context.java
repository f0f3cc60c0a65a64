package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.LastRead;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/** What every section needs while one briefing is composed: the material, indexed. */
final class Context {

    private final Edition edition;
    private final Material material;
    private final Settings settings;
    private final Words words;
    private final Map<ChildId, Child> children = new HashMap<>();
    private final Map<ChildId, List<PendingReview>> reviews = new HashMap<>();
    private final Map<ChildId, List<Fact>> decided = new HashMap<>();
    private final Map<ReachOf, Reach> reaches = new HashMap<>();
    private final Aside aside;
    private @Nullable SchoolsInCommon schools;

    private record ReachOf(Agency agency, Set<String> kinds) {}

    Context(Edition edition, Material material, Settings settings) {
        this.edition = edition;
        this.material = material;
        this.settings = settings;
        this.words = new Words(settings);
        this.aside = new Aside(material.feeds().setAside());
        material.children().forEach(child -> children.put(child.id(), child));
        for (PendingReview review : material.reviews()) {
            reviews.computeIfAbsent(review.oneChild(), id -> new ArrayList<>()).add(review);
            reviews.computeIfAbsent(review.otherChild(), id -> new ArrayList<>())
                    .add(review);
        }
        indexWhatWasDecided();
    }

    /** A decision stands in one picture; that two records are not one child concerns two. */
    private void indexWhatWasDecided() {
        Map<SubjectRef, ChildId> childOf = new HashMap<>();
        material.children()
                .forEach(child -> child.picture().knownAs().keySet().forEach(it -> childOf.put(it, child.id())));
        children()
                .flatMap(child -> child.picture().all(Matter.IDENTITY_DECISION).stream())
                .map(Map.Entry::getValue)
                .filter(this::isNew)
                .sorted(Comparator.comparing(Fact::event))
                .forEach(fact -> {
                    IdentityDecision decision = (IdentityDecision) fact.detail();
                    Stream.of(decision.one(), decision.other())
                            .map(childOf::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .forEach(id -> decided.computeIfAbsent(id, none -> new ArrayList<>())
                                    .add(fact));
                });
    }

    Edition edition() {
        return edition;
    }

    Instant asAt() {
        return edition.asAt();
    }

    Settings settings() {
        return settings;
    }

    Words words() {
        return words;
    }

    Feeds feeds() {
        return material.feeds();
    }

    Aside aside() {
        return aside;
    }

    List<PendingReview> reviews() {
        return material.reviews();
    }

    Optional<LastRead> lastRead() {
        return material.lastRead();
    }

    Stream<Child> children() {
        return material.children().stream();
    }

    @Nullable
    Child child(ChildId id) {
        return children.get(id);
    }

    /** Whether the event behind a statement was received since the cut before. */
    boolean isNew(Fact fact) {
        return material.received().contains(fact.event());
    }

    /** The children whose records may be this child's, waiting for a person to decide. */
    List<Child> mayBe(ChildId id) {
        return reviews.getOrDefault(id, List.of()).stream()
                .map(review -> review.oneChild().equals(id) ? review.otherChild() : review.oneChild())
                .distinct()
                .sorted()
                .map(children::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who must not know of a record that may be this child's, must not read that one waits. */
    HiddenFrom whoeverMustNotKnowOfWhatMayBe(ChildId id) {
        return HiddenFrom.whoeverMustNotKnow(mayBe(id));
    }

    /** The same feeds and settings at the same moment, and no child: an empty section is said in the same words. */
    Context withoutChildren() {
        return new Context(
                edition, new Material(List.of(), Set.of(), feeds(), List.of(), material.lastRead()), settings);
    }

    /** What people decided since the cut before about which records are this child's. */
    List<Fact> decidedAbout(ChildId id) {
        return decided.getOrDefault(id, List.of());
    }

    /** Two sections ask, and every child is looked at to answer. */
    SchoolsInCommon schools() {
        if (schools == null) {
            schools = new SchoolsInCommon(this);
        }
        return schools;
    }

    Reach reach(Agency agency, Collection<String> kinds) {
        Settings.Feed feed = settings.feeds().get(agency);
        return feed == null
                ? new Reach.Never()
                : reaches.computeIfAbsent(
                        new ReachOf(agency, new TreeSet<>(kinds)),
                        of -> Reach.of(feeds(), agency, feed, of.kinds(), asAt()));
    }

    Row row(String key, Child child, List<Cell> cells) {
        return row(key, List.of(child), cells);
    }

    Row row(String key, List<Child> about, List<Cell> cells) {
        TreeSet<String> excluded = new TreeSet<>();
        about.forEach(child -> excluded.addAll(child.picture().excluded()));
        return new Row(key, about.stream().map(Child::id).toList(), excluded, HiddenFrom.NOBODY, cells);
    }

    Map<Agency, Settings.Feed> knownFeeds() {
        return new TreeMap<>(settings.feeds());
    }

    static Stream<Fact> facts(Picture picture) {
        return picture.facts().values().stream();
    }
}
