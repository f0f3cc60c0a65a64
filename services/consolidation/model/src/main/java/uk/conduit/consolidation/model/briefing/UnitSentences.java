package uk.conduit.consolidation.model.briefing;

import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.consolidation.model.event.UnitDetail.ActionAccepted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityConfirmed;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityRejected;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.SharingDecided;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;

/** What the unit decided, each kind of event in a sentence. */
final class UnitSentences {

    private UnitSentences() {}

    static String of(UnitDetail detail, Moment occurred, Words words) {
        return switch (detail) {
            case RiskLevelSet it ->
                "Harm: %s. Level: %s, set by %s on %s%s. Review due %s. %s"
                        .formatted(
                                Words.plain(it.harmStatus()),
                                Words.plain(it.riskLevel()),
                                it.setBy(),
                                words.moment(occurred),
                                it.agreedBy().isEmpty()
                                        ? ""
                                        : it.agreedBy().stream()
                                                .map(words::agency)
                                                .collect(Collectors.joining(", ", ", agreed by ", "")),
                                words.day(it.reviewDue()),
                                it.narrative());
            case DecisionRecorded it ->
                "%s, decided by %s on %s: %s%s%s"
                        .formatted(
                                Words.capital(Words.plain(it.route())),
                                it.decidedBy(),
                                words.moment(occurred),
                                it.reason(),
                                it.dissent() == null ? "" : " Dissent: " + it.dissent(),
                                it.childTold() == null
                                        ? ""
                                        : it.childTold() ? " The child was told." : " The child was not told.");
            case ActionRaised it ->
                "Action asked of %s%s by %s: %s, due on %s."
                        .formatted(
                                words.agency(it.owner()),
                                Words.after(", ", it.ownerName()),
                                it.sourceMeeting(),
                                Words.clause(it.action()),
                                words.day(it.due()));
            case ActionAccepted it -> accepted(it, false, words);
            case SharingDecided it -> "%s %s %s".formatted(asked(it, words), decided(it, words), told(it));
            case ActionCompleted it ->
                "Action done on %s%s.".formatted(words.day(it.completed()), Words.after(": ", it.outcome()));
            case WorkerAllocated it ->
                "%s%s%s works with the child for the unit, since %s."
                        .formatted(
                                it.worker(),
                                Words.after(", ", it.role()),
                                Words.after(", ", it.phone()),
                                words.day(it.since()));
            case IdentityConfirmed it ->
                "A record of %s and one of %s are this one child, decided by %s: %s."
                        .formatted(
                                words.agency(it.one().agency()),
                                words.agency(it.other().agency()),
                                it.decidedBy(),
                                Words.clause(it.reason()));
            case IdentityRejected it ->
                "A record of %s and one of %s are two children, decided by %s: %s."
                        .formatted(
                                words.agency(it.one().agency()),
                                words.agency(it.other().agency()),
                                it.decidedBy(),
                                Words.clause(it.reason()));
        };
    }

    /**
     * Who took an action on, and by when.
     *
     * @param late whether it will be done after the day it is due
     */
    static String accepted(ActionAccepted it, boolean late, Words words) {
        return "Accepted by %s on %s%s%s."
                .formatted(
                        it.acceptedBy(),
                        words.day(it.accepted()),
                        it.doneBy() == null ? "" : ", to be done by " + words.day(it.doneBy()),
                        late ? ", after the day it is due" : "");
    }

    /** Who asked for what, or that nobody did. */
    static String asked(SharingDecided it, Words words) {
        SharingDecided.Request asked = it.asked();
        String recipient = words.agency(Words.clause(it.recipient()));
        String what = Words.clause(it.what());
        if (asked == null) {
            return "Nobody had asked; for %s: %s.".formatted(recipient, what);
        }
        return "Asked by %s on %s%s: %s."
                .formatted(
                        recipient,
                        words.day(asked.requested()),
                        asked.due() == null ? "" : ", due on " + words.day(asked.due()),
                        what);
    }

    /** What was decided about sharing, why and by whom. */
    static String decided(SharingDecided it, Words words) {
        return "%s Reason: %s. Decided by %s on %s%s."
                .formatted(
                        outcome(it),
                        Words.clause(it.reason()),
                        it.decidedBy(),
                        words.day(it.decided()),
                        isLate(it) ? ", after it was due" : "");
    }

    static boolean isLate(SharingDecided it) {
        return it.asked() != null
                && it.asked().due() != null
                && it.decided().isAfter(it.asked().due());
    }

    private static String outcome(SharingDecided it) {
        return switch (it.outcome()) {
            case SHARED -> "Shared.";
            case WITHHELD_DETRIMENT -> "Withheld: sharing would do the child more harm than withholding.";
            case NOT_RELEVANT -> "Not shared: it would not help the recipient's work for children.";
            case CONDITIONAL ->
                it.conditions() == null
                        ? "Shared with conditions; which is not stated."
                        : "Shared with conditions: %s.".formatted(Words.clause(it.conditions()));
        };
    }

    static String told(SharingDecided it) {
        return switch (it.childInformed()) {
            case YES -> "The child was told.";
            case NO_UNSAFE -> "The child was not told, because that is not safe.";
            case NOT_YET -> "The child has not been told yet.";
        };
    }
}
