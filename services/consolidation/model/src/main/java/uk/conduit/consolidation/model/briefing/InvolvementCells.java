package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Involvement;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** Which agencies are involved with a child, since when and whom to ring; and who works with the child. */
final class InvolvementCells {

    static final String AGENCIES = "agencies";
    static final String WORKER = "worker";

    private final Context context;
    private final Words words;

    InvolvementCells(Context context) {
        this.context = context;
        this.words = context.words();
    }

    /**
     * Every agency but social care and the unit itself; one that says nothing is "none known" or "not known".
     *
     * @param police the answer that stands beside it: "none known" of the police may not stand beside one that knows of
     *     something, be it restricted or perhaps another child's
     */
    Cell others(Child child, PoliceAnswer police) {
        List<Line> lines = new ArrayList<>();
        List<Involvement> involved = Involvement.of(child.picture());
        context.knownFeeds().forEach((agency, feed) -> {
            if (!agency.equals(Agency.SOCIAL_CARE) && !agency.equals(Agency.UNIT)) {
                lines.add(involved.stream()
                        .filter(it -> it.agency().equals(agency))
                        .findFirst()
                        .map(this::involvedSince)
                        .orElseGet(() -> noneOf(agency, feed, child, police)));
            }
        });
        return Cell.of(AGENCIES, lines);
    }

    Cell worker(Child child) {
        List<Line> lines = new ArrayList<>();
        allocation(child.picture()).ifPresent(lines::add);
        child.picture().all(Matter.UNIT_WORKER).forEach(entry -> {
            WorkerAllocated worker = (WorkerAllocated) entry.getValue().detail();
            lines.add(Line.of(
                    "Unit: %s%s%s, since %s"
                            .formatted(
                                    worker.worker(),
                                    after(", ", worker.role()),
                                    after(", ", worker.phone()),
                                    words.day(worker.since())),
                    entry.getValue().event()));
        });
        if (lines.isEmpty()) {
            lines.add(Line.of("No allocation received.", firstHeard(child.picture())));
        }
        return Cell.of(WORKER, lines);
    }

    private Optional<Line> allocation(Picture picture) {
        return picture.all(Matter.ALLOCATION).stream()
                .map(Map.Entry::getValue)
                .filter(fact -> ((AllocationChanged) fact.detail()).until() == null)
                .max(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .map(fact -> {
                    AllocationChanged it = (AllocationChanged) fact.detail();
                    return Line.of(
                            "%s%s%s, since %s"
                                    .formatted(
                                            it.worker() == null ? "" : it.worker() + ", ",
                                            it.team(),
                                            after(", ", it.phone()),
                                            words.day(it.since())),
                            fact.event());
                });
    }

    private Line involvedSince(Involvement it) {
        return Line.of(
                "%s: since %s, last heard %s. Ring: %s."
                        .formatted(
                                words.agency(it.agency()),
                                words.moment(it.since()),
                                words.moment(it.latest().occurred()),
                                words.contact(it.contact())),
                List.of(it.first().event(), it.latest().event()));
    }

    private Line noneOf(Agency agency, Settings.Feed feed, Child child, PoliceAnswer police) {
        if (!Matchable.missing(child.picture()).isEmpty()) {
            return Line.of(
                    "%s: not known; this child's record cannot be matched.".formatted(feed.name()),
                    firstHeard(child.picture()));
        }
        return switch (context.reach(agency, feed.kinds())) {
            case Reach.Covered ignored
            when agency.equals(Agency.POLICE) && !(police instanceof PoliceAnswer.NoneKnown) ->
                Line.of(
                        "%s: see the answer on the police investigation.".formatted(feed.name()),
                        firstHeard(child.picture()));
            case Reach.Covered covered ->
                Line.of(
                                "%s: none known as of %s.".formatted(feed.name(), words.moment(covered.until())),
                                covered.evidence())
                        .passing();
            case Reach.Behind behind ->
                Line.of(
                        "%s: not known; the feed reaches only until %s."
                                .formatted(feed.name(), words.moment(behind.until())),
                        behind.evidence());
            case Reach.Never ignored ->
                Line.of(
                        "%s: not known; it has never said that it has sent everything.".formatted(feed.name()),
                        List.of());
        };
    }

    private static String after(String separator, @Nullable String part) {
        return part == null || part.isBlank() ? "" : separator + part;
    }

    private static List<EventId> firstHeard(Picture picture) {
        return picture.all(Matter.LAST_HEARD).stream()
                .map(entry -> entry.getValue().event())
                .toList();
    }
}
