package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyDiscussionHeld;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/** What several sections say alike of a child's strategy discussions, assessments of exploitation and placement. */
final class SafeguardingLines {

    private SafeguardingLines() {}

    static Line discussion(Fact fact, Words words) {
        return Line.of(fact, SocialCareSentences.discussion((StrategyDiscussionHeld) fact.detail(), words));
    }

    static Line assessed(Fact fact, Words words) {
        return Line.of(fact, SocialCareSentences.assessed((ExploitationAssessmentCompleted) fact.detail(), words));
    }

    /** The latest of the assessments that are dated before now. */
    static Optional<Fact> latestAssessment(Picture picture, Context context) {
        return facts(picture, Matter.EXPLOITATION_ASSESSMENT).stream()
                .filter(fact -> !fact.occurred().at().isAfter(context.asAt()))
                .reduce((earlier, later) -> later);
    }

    /** Under which status, in which kind of placement the child is looked after now; never where. */
    static Optional<Line> lookedAfter(Picture picture, Context context) {
        LocalDate today = context.words().dayOf(context.asAt());
        return facts(picture, Matter.LOOKED_AFTER).stream()
                .filter(fact -> lasts((LookedAfterStatusChanged) fact.detail(), today))
                .reduce((earlier, later) -> later)
                .map(fact -> Line.of(
                        fact,
                        SocialCareSentences.lookedAfter((LookedAfterStatusChanged) fact.detail(), context.words())));
    }

    private static boolean lasts(LookedAfterStatusChanged stay, LocalDate today) {
        return !stay.since().isAfter(today)
                && (stay.until() == null || stay.until().isAfter(today));
    }

    static List<Fact> facts(Picture picture, Matter matter) {
        return picture.all(matter).stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .toList();
    }
}
