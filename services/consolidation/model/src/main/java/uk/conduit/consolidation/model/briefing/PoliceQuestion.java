package uk.conduit.consolidation.model.briefing;

import java.util.Map;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/**
 * That social care asked the police whether there is an investigation.
 *
 * @param fact the referral that says so
 * @param query the question, and the answer if there is one
 */
record PoliceQuestion(Fact fact, PoliceQuery query) {

    /** Every question about a child. */
    static Stream<PoliceQuestion> of(Picture picture) {
        return picture.all(Matter.REFERRAL).stream().map(Map.Entry::getValue).flatMap(fact -> {
            PoliceQuery query = ((ReferralOpened) fact.detail()).policeQuery();
            return query == null ? Stream.empty() : Stream.of(new PoliceQuestion(fact, query));
        });
    }

    /** Those that wait for an answer: an old one no longer does once a later one was answered. */
    static Stream<PoliceQuestion> unanswered(Picture picture) {
        return of(picture)
                .filter(question -> question.query().answer() == PoliceQuery.Answer.PENDING)
                .filter(question -> of(picture)
                        .noneMatch(later -> later.query().answer() != PoliceQuery.Answer.PENDING
                                && later.query()
                                        .askedAt()
                                        .isAfter(question.query().askedAt())));
    }

    /** The event alone: the question is about a child. */
    @Override
    public String toString() {
        return "question of event " + fact.event();
    }
}
