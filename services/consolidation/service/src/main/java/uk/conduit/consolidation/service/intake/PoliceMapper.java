package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.schema.police.ArrestBailCharge;
import uk.conduit.schema.police.CourtDateSet;
import uk.conduit.schema.police.CrimeOutcomeSet;
import uk.conduit.schema.police.CrimeRecorded;
import uk.conduit.schema.police.DisruptionBreached;
import uk.conduit.schema.police.DisruptionIssued;
import uk.conduit.schema.police.DomesticAbuseNotice;
import uk.conduit.schema.police.IntelligenceShared;
import uk.conduit.schema.police.InvestigationClosed;
import uk.conduit.schema.police.InvestigationOpened;
import uk.conduit.schema.police.InvestigationUpdated;
import uk.conduit.schema.police.MissingFound;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.police.MissingRiskRegraded;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.police.ProtectionPowerUsed;
import uk.conduit.schema.police.VictimsCodeMilestone;

/** What the police publish, in the model's words. */
final class PoliceMapper implements AgencyMapper<PoliceCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case MissingReported it ->
                new PoliceDetail.MissingReported(
                        it.getPoliceReference(),
                        it.getGrade(),
                        it.getLastSeenAt(),
                        it.getLastSeenPlace(),
                        it.getFromPlacement(),
                        it.getCircumstances());
            case MissingRiskRegraded it ->
                new PoliceDetail.MissingRiskRegraded(it.getPoliceReference(), it.getGrade(), it.getReason());
            case MissingFound it ->
                new PoliceDetail.MissingFound(
                        it.getPoliceReference(),
                        it.getFoundAt(),
                        it.getPlace(),
                        it.getPreventionInterviewAt(),
                        it.getInjured());
            case CrimeRecorded it ->
                new PoliceDetail.CrimeRecorded(
                        it.getCrimeReference(),
                        it.getOffence(),
                        same(PoliceDetail.ChildsPart.class, it.getChildsPart()),
                        it.getFlags().stream()
                                .map(flag -> same(PoliceDetail.CrimeFlag.class, flag))
                                .toList(),
                        it.getPlace());
            case CrimeOutcomeSet it -> new PoliceDetail.CrimeOutcomeSet(it.getCrimeReference(), it.getOutcome());
            case IntelligenceShared it ->
                new PoliceDetail.IntelligenceShared(
                        it.getReference(), it.getSource(), it.getAssessment(), it.getSanitisedText());
            case ArrestBailCharge it ->
                new PoliceDetail.ArrestBailCharge(
                        it.getReference(),
                        same(PoliceDetail.ArrestStage.class, it.getStage()),
                        it.getConditions(),
                        it.getExpires(),
                        it.getCourtDate());
            case DisruptionIssued it ->
                new PoliceDetail.DisruptionIssued(it.getReference(), it.getType(), it.getIssued(), it.getExpires());
            default -> ofVictimsAndCourts(detail);
        };
    }

    private static Detail ofVictimsAndCourts(Object detail) {
        return switch (detail) {
            case CourtDateSet it ->
                new PoliceDetail.CourtDateSet(it.getReference(), it.getOn(), it.getHearing(), it.getSpecialMeasures());
            case DisruptionBreached it ->
                new PoliceDetail.DisruptionBreached(it.getReference(), it.getBreached(), it.getCircumstances());
            case ProtectionPowerUsed it ->
                new PoliceDetail.ProtectionPowerUsed(it.getReference(), it.getUsedAt(), it.getEndedAt());
            case DomesticAbuseNotice it ->
                new PoliceDetail.DomesticAbuseNotice(
                        it.getReference(),
                        it.getIncidentAt(),
                        it.getChildPresent(),
                        it.getVoiceOfChild(),
                        it.getCircumstances());
            case VictimsCodeMilestone it ->
                new PoliceDetail.VictimsCodeMilestone(
                        it.getReference(),
                        same(PoliceDetail.VictimsCodeStage.class, it.getStage()),
                        it.getDueBy(),
                        it.getDoneAt());
            default -> investigation(detail);
        };
    }

    private static Detail investigation(Object detail) {
        return switch (detail) {
            case InvestigationOpened it ->
                new PoliceDetail.InvestigationOpened(
                        it.getReference(),
                        same(PoliceDetail.ChildsPart.class, it.getChildsPart()),
                        same(PoliceDetail.InvestigationStatus.class, it.getStatus()),
                        it.getSince());
            case InvestigationUpdated it ->
                new PoliceDetail.InvestigationUpdated(
                        it.getReference(),
                        same(PoliceDetail.ChildsPart.class, it.getChildsPart()),
                        same(PoliceDetail.InvestigationStatus.class, it.getStatus()),
                        it.getSince());
            case InvestigationClosed it ->
                new PoliceDetail.InvestigationClosed(
                        it.getReference(),
                        same(PoliceDetail.ChildsPart.class, it.getChildsPart()),
                        it.getSince(),
                        it.getClosed(),
                        it.getOutcome());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }
}
