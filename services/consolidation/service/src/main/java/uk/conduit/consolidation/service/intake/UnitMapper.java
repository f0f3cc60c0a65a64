package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import java.time.LocalDate;
import java.util.Objects;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.schema.unit.ActionAccepted;
import uk.conduit.schema.unit.ActionCompleted;
import uk.conduit.schema.unit.ActionRaised;
import uk.conduit.schema.unit.DecisionRecorded;
import uk.conduit.schema.unit.IdentityConfirmed;
import uk.conduit.schema.unit.IdentityRejected;
import uk.conduit.schema.unit.RiskLevelSet;
import uk.conduit.schema.unit.SharingDecided;
import uk.conduit.schema.unit.SubjectReference;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.schema.unit.WorkerAllocated;

/** What the unit itself publishes, in the model's words. */
final class UnitMapper implements AgencyMapper<UnitCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case RiskLevelSet it ->
                new UnitDetail.RiskLevelSet(
                        same(UnitDetail.HarmStatus.class, it.getHarmStatus()),
                        same(UnitDetail.RiskLevel.class, it.getRiskLevel()),
                        it.getNarrative(),
                        it.getReviewDue(),
                        it.getSetBy(),
                        it.getAgreedBy());
            case DecisionRecorded it ->
                new UnitDetail.DecisionRecorded(
                        it.getDecisionId(),
                        same(UnitDetail.Route.class, it.getRoute()),
                        it.getReason(),
                        it.getDecidedBy(),
                        it.getDissent(),
                        it.getChildTold());
            case ActionRaised it ->
                new UnitDetail.ActionRaised(
                        it.getActionId(),
                        it.getAction(),
                        new Agency(it.getOwner()),
                        it.getOwnerName(),
                        it.getDue(),
                        it.getSourceMeeting());
            case ActionCompleted it ->
                new UnitDetail.ActionCompleted(it.getActionId(), it.getCompleted(), it.getOutcome());
            case WorkerAllocated it ->
                new UnitDetail.WorkerAllocated(it.getWorker(), it.getRole(), it.getPhone(), it.getSince());
            default -> agreement(detail);
        };
    }

    private static Detail agreement(Object detail) {
        return switch (detail) {
            case ActionAccepted it ->
                new UnitDetail.ActionAccepted(it.getActionId(), it.getAcceptedBy(), it.getAccepted(), it.getDoneBy());
            case SharingDecided it -> sharing(it);
            default -> identity(detail);
        };
    }

    private static Detail sharing(SharingDecided it) {
        LocalDate requested = it.getRequested();
        return new UnitDetail.SharingDecided(
                it.getDecisionId(),
                same(UnitDetail.SharingOutcome.class, it.getOutcome()),
                it.getRecipient(),
                it.getWhat(),
                it.getReason(),
                it.getDecidedBy(),
                it.getDecided(),
                it.getConditions(),
                requested == null ? null : new UnitDetail.SharingDecided.Request(requested, it.getDue()),
                same(UnitDetail.ChildInformed.class, it.getChildInformed()));
    }

    private static Detail identity(Object detail) {
        return switch (detail) {
            case IdentityConfirmed it ->
                new UnitDetail.IdentityConfirmed(
                        subject(it.getOne()), subject(it.getOther()), it.getReason(), it.getDecidedBy());
            case IdentityRejected it ->
                new UnitDetail.IdentityRejected(
                        subject(it.getOne()), subject(it.getOther()), it.getReason(), it.getDecidedBy());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }

    /**
     * A subject.
     *
     * @throws IllegalArgumentException if no key can be made of its reference
     */
    private static SubjectRef subject(SubjectReference reference) {
        SubjectRef subject = new SubjectRef(new Agency(reference.getAgency()), reference.getReference());
        Objects.requireNonNull(subject.ownChildId());
        return subject;
    }
}
