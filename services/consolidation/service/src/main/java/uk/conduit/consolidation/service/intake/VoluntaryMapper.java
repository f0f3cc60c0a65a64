package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.VoluntaryDetail;
import uk.conduit.schema.voluntary.AdvocacyContact;
import uk.conduit.schema.voluntary.AdvocacyEnded;
import uk.conduit.schema.voluntary.AdvocacyStarted;
import uk.conduit.schema.voluntary.CommunityConcern;
import uk.conduit.schema.voluntary.FeedbackGiven;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** What the voluntary and community sector says, in the model's words. */
final class VoluntaryMapper implements AgencyMapper<VoluntaryCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case CommunityConcern it ->
                new VoluntaryDetail.CommunityConcern(
                        it.getConcernId(),
                        same(VoluntaryDetail.ReporterAnonymity.class, it.getReporter()),
                        it.getWhat(),
                        it.getWhereSeen(),
                        it.getWhenSeen(),
                        it.getIndicators(),
                        it.getRepeated(),
                        it.getSharedWith(),
                        it.getFeedbackDue());
            case AdvocacyStarted it ->
                new VoluntaryDetail.AdvocacyStarted(
                        it.getAdvocacyId(), it.getStarted(), it.getWorker(), it.getFrequency());
            case AdvocacyContact it ->
                new VoluntaryDetail.AdvocacyContact(
                        it.getContactId(), it.getAdvocacyId(), it.getHeld(), it.getOutcome());
            case AdvocacyEnded it ->
                new VoluntaryDetail.AdvocacyEnded(it.getAdvocacyId(), it.getEnded(), it.getOutcome());
            case FeedbackGiven it -> new VoluntaryDetail.FeedbackGiven(it.getConcernId(), it.getGiven());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }
}
