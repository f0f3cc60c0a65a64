package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import java.time.Instant;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.schema.socialcare.AllocationChanged;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.ChildProtectionPlanEnded;
import uk.conduit.schema.socialcare.ChildProtectionPlanStarted;
import uk.conduit.schema.socialcare.ContactReceived;
import uk.conduit.schema.socialcare.ExploitationAssessmentCompleted;
import uk.conduit.schema.socialcare.LookedAfterStatusChanged;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.PoliceInvestigationQuery;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.ReturnInterviewHeld;
import uk.conduit.schema.socialcare.ReturnInterviewOffered;
import uk.conduit.schema.socialcare.Section47Ended;
import uk.conduit.schema.socialcare.Section47Started;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.socialcare.StrategyDiscussionHeld;

/** What children's social care publishes, in the model's words. */
final class SocialCareMapper implements AgencyMapper<SocialCareCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case ContactReceived it ->
                new SocialCareDetail.ContactReceived(
                        it.getContactId(), it.getSourceCode(), it.getReason(), it.getOutcome());
            case ReferralOpened it -> referral(it);
            case AssessmentAuthorised it ->
                new SocialCareDetail.AssessmentAuthorised(
                        it.getAssessmentId(), it.getStarted(), it.getAuthorised(), it.getFactors());
            case AllocationChanged it ->
                new SocialCareDetail.AllocationChanged(
                        it.getAllocationId(),
                        it.getWorker(),
                        it.getTeam(),
                        it.getPhone(),
                        it.getSince(),
                        it.getUntil());
            case CaseClosed it -> new SocialCareDetail.CaseClosed(it.getCaseId(), it.getClosed(), it.getReason());
            case ChildDetailsRecorded it -> new SocialCareDetail.ChildDetailsRecorded(it.getAsOf());
            default -> protection(detail);
        };
    }

    private static Detail protection(Object detail) {
        return switch (detail) {
            case Section47Started it -> new SocialCareDetail.Section47Started(it.getEnquiryId(), it.getStarted());
            case Section47Ended it ->
                new SocialCareDetail.Section47Ended(
                        it.getEnquiryId(), it.getEnded(), it.getConferenceRequired(), it.getConferenceDate());
            case ChildProtectionPlanStarted it ->
                new SocialCareDetail.ChildProtectionPlanStarted(it.getPlanId(), it.getStarted(), it.getCategory());
            case ChildProtectionPlanEnded it ->
                new SocialCareDetail.ChildProtectionPlanEnded(it.getPlanId(), it.getEnded(), it.getCategory());
            case LookedAfterStatusChanged it ->
                new SocialCareDetail.LookedAfterStatusChanged(
                        it.getStatusId(),
                        it.getSince(),
                        it.getUntil(),
                        it.getLegalStatus(),
                        it.getPlacementType(),
                        it.getDistanceMiles(),
                        it.getOutOfArea(),
                        new SocialCareDetail.PlacementReasons(
                                it.getStartReason(), it.getEndReason(), it.getChangeReason()));
            default -> exploitation(detail);
        };
    }

    private static Detail exploitation(Object detail) {
        return switch (detail) {
            case StrategyDiscussionHeld it ->
                new SocialCareDetail.StrategyDiscussionHeld(
                        it.getDiscussionId(),
                        it.getHeld(),
                        it.getReason(),
                        it.getAttended(),
                        same(SocialCareDetail.StrategyOutcome.class, it.getOutcome()),
                        it.getNextDiscussion());
            case ExploitationAssessmentCompleted it ->
                new SocialCareDetail.ExploitationAssessmentCompleted(
                        it.getAssessmentId(),
                        tool(it),
                        it.getCompleted(),
                        it.getIndicators(),
                        new SocialCareDetail.Judgement(
                                same(UnitDetail.HarmStatus.class, it.getHarmStatus()),
                                same(UnitDetail.RiskLevel.class, it.getRiskLevel()),
                                it.getJudgement(),
                                it.getSetBy(),
                                it.getFloorRuleHit()),
                        it.getReviewDue());
            default -> missing(detail);
        };
    }

    private static SocialCareDetail.Tool tool(ExploitationAssessmentCompleted it) {
        return new SocialCareDetail.Tool(
                it.getTool(),
                it.getToolVersion(),
                same(SocialCareDetail.AssessmentDepth.class, it.getDepth()),
                it.getAnswers().stream()
                        .map(answer -> new SocialCareDetail.Tool.RawAnswer(
                                answer.getQuestion(),
                                answer.getAnswer(),
                                same(SocialCareDetail.Tool.Basis.class, answer.getBasis())))
                        .toList());
    }

    private static Detail missing(Object detail) {
        return switch (detail) {
            case MissingEpisodeRecorded it -> episode(it);
            case ReturnInterviewOffered it ->
                new SocialCareDetail.ReturnInterviewOffered(
                        it.getInterviewId(),
                        it.getEpisodeId(),
                        it.getOfferedAt(),
                        same(SocialCareDetail.ReturnInterviewOffered.Response.class, it.getResponse()),
                        it.getDeclinedReason());
            case ReturnInterviewHeld it ->
                new SocialCareDetail.ReturnInterviewHeld(
                        it.getInterviewId(), it.getEpisodeId(), it.getHeldAt(), it.getHeldBy(), it.getSummary());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }

    private static Detail referral(ReferralOpened it) {
        PoliceInvestigationQuery query = it.getPoliceInvestigation();
        return new SocialCareDetail.ReferralOpened(
                it.getReferralId(),
                it.getReferralDate(),
                it.getSourceCode(),
                it.getPrimaryNeed(),
                it.getPriorReferrals12Months(),
                it.getNoFurtherAction(),
                query == null ? null : query(query));
    }

    private static SocialCareDetail.PoliceQuery query(PoliceInvestigationQuery it) {
        return new SocialCareDetail.PoliceQuery(
                it.getAskedOf(),
                it.getAskedAt(),
                same(SocialCareDetail.PoliceQuery.Answer.class, it.getAnswer()),
                it.getAnsweredAt(),
                it.getReference());
    }

    private static Detail episode(MissingEpisodeRecorded it) {
        Instant ended = it.getEnded();
        return new SocialCareDetail.MissingEpisodeRecorded(
                it.getEpisodeId(),
                same(SocialCareDetail.MissingKind.class, it.getKind()),
                SharedMapper.moment(it.getStarted(), it.getStartedPrecision()),
                ended == null ? null : SharedMapper.moment(ended, it.getEndedPrecision()),
                it.getFromPlacement());
    }
}
