package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.AgencyPart.Beyond;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Involvement;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/**
 * Works out each agency's part with a child, as strictly as {@link PoliceAnswers} the police answer: an agency is not known
 * to be uninvolved while anything of it is hidden, waits for a decision, could not be used, or may be on its way.
 */
final class AgencyParts {

    private static final Comparator<Fact> EARLIEST_FIRST =
            Comparator.comparing(Fact::occurred).thenComparing(Fact::event);

    private final Context context;
    private final PoliceAnswers police;

    AgencyParts(Context context) {
        this.context = context;
        this.police = new PoliceAnswers(context);
    }

    /** The part of every agency that has a feed; the unit itself is none of them. */
    List<AgencyPart> of(Child child) {
        List<AgencyPart> parts = new ArrayList<>();
        context.knownFeeds().forEach((agency, feed) -> {
            if (!agency.equals(Agency.UNIT)) {
                parts.add(part(agency, feed, child));
            }
        });
        return parts;
    }

    private AgencyPart part(Agency agency, Settings.Feed feed, Child child) {
        return new AgencyPart(
                agency,
                involved(child.picture(), agency),
                hidden(child.picture(), agency),
                beyond(agency, feed, child));
    }

    private static List<Fact> hidden(Picture picture, Agency agency) {
        return said(picture, agency).filter(AgencyParts::isHidden).toList();
    }

    private static boolean isHidden(Fact fact) {
        return !fact.isForEveryMember();
    }

    private static Stream<Fact> said(Picture picture, Agency agency) {
        return picture.facts().entrySet().stream()
                .filter(entry -> entry.getKey().agency().equals(agency)
                        && !entry.getKey().isOfInvolvement())
                .map(Map.Entry::getValue);
    }

    private static Optional<Involvement> involved(Picture picture, Agency agency) {
        return said(picture, agency, Matter.INVOLVED_SINCE, BinaryOperator.minBy(EARLIEST_FIRST))
                .flatMap(first -> said(picture, agency, Matter.LAST_HEARD, BinaryOperator.maxBy(EARLIEST_FIRST))
                        .map(latest -> new Involvement(agency, first, latest)));
    }

    /** What the picture keeps as first or latest may be hidden; then the first or latest that is not stands in for it. */
    private static Optional<Fact> said(Picture picture, Agency agency, Matter matter, BinaryOperator<Fact> choice) {
        return picture.at(agency, matter, "")
                .filter(fact -> !isHidden(fact))
                .or(() -> said(picture, agency).filter(fact -> !isHidden(fact)).reduce(choice));
    }

    private Beyond beyond(Agency agency, Settings.Feed feed, Child child) {
        List<Child> mayBe = context.mayBe(child.id());
        return waiting(agency, mayBe)
                .or(() -> unmatched(agency, child))
                .or(() -> notUsed(agency, child, mayBe))
                .orElseGet(() -> switch (context.reach(agency, feed.kinds())) {
                    case Reach.Covered covered ->
                        asked(agency, child).orElseGet(() -> new AgencyPart.Complete(covered));
                    case Reach reach -> new AgencyPart.FeedSilent(reach);
                });
    }

    private static Optional<Beyond> waiting(Agency agency, List<Child> mayBe) {
        List<Child> known = mayBe.stream()
                .filter(other -> said(other.picture(), agency).findAny().isPresent())
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new AgencyPart.MayBe(known.stream()
                                .flatMap(other -> said(other.picture(), agency))
                                .allMatch(AgencyParts::isHidden)
                        || known.stream().anyMatch(other -> !other.picture().excluded().isEmpty())));
    }

    private static Optional<Beyond> unmatched(Agency agency, Child child) {
        List<String> missing = Matchable.missing(child.picture(), agency);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new AgencyPart.Unmatched(missing));
    }

    private Optional<Beyond> notUsed(Agency agency, Child child, List<Child> mayBe) {
        List<ChildId> concerned =
                Stream.concat(Stream.of(child), mayBe.stream()).map(Child::id).toList();
        return context.aside().about(agency, concerned).map(AgencyPart.NotUsed::new);
    }

    /** Somebody's question to the police may know more than their feed. */
    private Optional<Beyond> asked(Agency agency, Child child) {
        if (!agency.equals(Agency.POLICE)) {
            return Optional.empty();
        }
        return switch (police.of(child)) {
            case PoliceAnswer.Known ignored -> Optional.of(new AgencyPart.Told());
            case PoliceAnswer.Pending pending -> Optional.of(new AgencyPart.Pending(pending.asked()));
            default -> Optional.empty();
        };
    }
}
