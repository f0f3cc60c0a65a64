package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentDepth;
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
        StrategyDiscussionHeld it = (StrategyDiscussionHeld) fact.detail();
        String who = it.attended().isEmpty()
                ? ""
                : it.attended().stream().map(words::agency).collect(Collectors.joining(", ", " with ", ""));
        return Line.of(
                fact,
                "Strategy discussion on %s%s%s; outcome: %s.%s"
                        .formatted(
                                words.day(it.held()),
                                who,
                                it.reason() == null ? "" : ", because: " + Words.clause(it.reason()),
                                outcome(it),
                                it.nextDiscussion() == null
                                        ? ""
                                        : " They meet again on %s.".formatted(words.day(it.nextDiscussion()))));
    }

    private static String outcome(StrategyDiscussionHeld held) {
        return switch (held.outcome()) {
            case SECTION_47_JOINT -> "section 47 enquiry by police and social care together";
            case SECTION_47_SINGLE_AGENCY -> "section 47 enquiry by one agency";
            case NO_SECTION_47 -> "no section 47 enquiry";
            case TO_BE_CONTINUED -> "to be continued";
            case NOT_STATED -> "not stated";
        };
    }

    /** Harm apart from level, who set them, with which tool; and whether it only says whether to assess. */
    static Line assessed(Fact fact, Words words) {
        ExploitationAssessmentCompleted it = (ExploitationAssessmentCompleted) fact.detail();
        return Line.of(
                fact,
                "Exploitation %s of %s (%s, version %s; %s). Harm: %s. Level: %s, set by %s.%s Review due %s. %s%s"
                        .formatted(
                                it.tool().depth() == AssessmentDepth.SCREENING ? "screening" : "assessment",
                                words.day(it.completed()),
                                it.tool().name(),
                                it.tool().version(),
                                it.tool().answers().isEmpty()
                                        ? "no answers sent"
                                        : words.count(it.tool().answers().size(), "answer") + " kept",
                                Words.plain(it.judged().harmStatus()),
                                Words.plain(it.judged().riskLevel()),
                                it.judged().setBy(),
                                it.judged().floorRuleHit() == null
                                        ? ""
                                        : " Local rule for a lowest level met: %s."
                                                .formatted(
                                                        Words.clause(it.judged().floorRuleHit())),
                                words.day(it.reviewDue()),
                                Words.clause(it.judged().narrative()),
                                Codes.indicators(it.indicators()) + "."));
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
                .map(fact -> lookedAfter(fact, context.words()));
    }

    private static boolean lasts(LookedAfterStatusChanged stay, LocalDate today) {
        return !stay.since().isAfter(today)
                && (stay.until() == null || stay.until().isAfter(today));
    }

    private static Line lookedAfter(Fact fact, Words words) {
        LookedAfterStatusChanged it = (LookedAfterStatusChanged) fact.detail();
        return Line.of(
                fact,
                "Looked after: %s, %s, since %s. %s%s"
                        .formatted(
                                Codes.legalStatus(it.legalStatus()),
                                Codes.placement(it.placementType()),
                                words.day(it.since()),
                                outOfArea(it),
                                it.distanceMiles() == null
                                        ? ""
                                        : " %s from home.".formatted(words.count(it.distanceMiles(), "mile"))));
    }

    private static String outOfArea(LookedAfterStatusChanged stay) {
        if (stay.outOfArea() == null) {
            return "Whether out of area is not stated.";
        }
        return stay.outOfArea() ? "Placed out of area." : "Placed within the area.";
    }

    static List<Fact> facts(Picture picture, Matter matter) {
        return picture.all(matter).stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .toList();
    }
}
