package uk.conduit.consolidation.model.briefing;

import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityConfirmed;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityRejected;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
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
}
