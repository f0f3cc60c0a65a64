package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import uk.conduit.consolidation.model.event.AdultSocialCareDetail;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.adultsocialcare.AdultThresholdDecided;
import uk.conduit.schema.adultsocialcare.TransitionAlert;
import uk.conduit.schema.adultsocialcare.TransitionAssessmentDecided;

/** What adult social care says of young people who will need it, in the model's words. */
final class AdultSocialCareMapper implements AgencyMapper<AdultSocialCareCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case TransitionAlert it ->
                new AdultSocialCareDetail.TransitionAlert(
                        it.getAlertId(),
                        it.getRaised(),
                        it.getLikelyNeeds(),
                        same(AdultSocialCareDetail.TransitionConsent.class, it.getConsent()));
            case TransitionAssessmentDecided it ->
                new AdultSocialCareDetail.TransitionAssessmentDecided(
                        it.getDecisionId(),
                        same(AdultSocialCareDetail.TransitionDecision.class, it.getDecision()),
                        it.getDecided(),
                        it.getReason(),
                        it.getReasonGivenInWriting());
            case AdultThresholdDecided it ->
                new AdultSocialCareDetail.AdultThresholdDecided(
                        it.getDecisionId(), it.getMet(), it.getDecided(), it.getAlternative());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }
}
