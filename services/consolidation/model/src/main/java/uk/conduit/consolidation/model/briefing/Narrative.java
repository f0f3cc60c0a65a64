package uk.conduit.consolidation.model.briefing;

import uk.conduit.consolidation.model.event.AdultSocialCareDetail;
import uk.conduit.consolidation.model.event.CommonDetail;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail;
import uk.conduit.consolidation.model.event.HealthDetail;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.consolidation.model.event.VoluntaryDetail;
import uk.conduit.consolidation.model.picture.Fact;

/** Puts any event into words: the one place that does, for a section of a briefing as for a child's timeline. */
final class Narrative {

    private Narrative() {}

    /** What the statement says, in a sentence that stands alone. */
    static String of(Fact fact, Words words) {
        return switch (fact.detail()) {
            case CommonDetail it -> common(it);
            case SocialCareDetail it ->
                SocialCareSentences.of(it, fact.occurred(), words)
                        + (it instanceof ReferralOpened referral ? SocialCareSentences.asked(referral, words) : "");
            case PoliceDetail it -> Words.capital(PoliceSentences.of(it, words));
            case EducationDetail ignored ->
                EducationSentences.of(fact, words).orElse("A pattern in attendance that was reported is taken back.");
            case HealthDetail it -> HealthSentences.of(it, words);
            case VoluntaryDetail ignored -> VoluntarySentences.of(fact, words);
            case AdultSocialCareDetail it -> AdultSocialCareSentences.of(it, words);
            case UnitDetail it -> UnitSentences.of(it, fact.occurred(), words);
        };
    }

    /** The kind of event in words: ReferralOpened is "referral opened". */
    static String kind(Detail detail) {
        return Words.kind(detail.kind());
    }

    private static String common(CommonDetail detail) {
        return switch (detail) {
            case RestrictedItemExists ignored -> "Restricted: something exists that is not shown here.";
            case RecordCorrected it -> "A correction: %s.".formatted(Words.clause(it.reason()));
            case RecordRetracted it -> "Withdrawn: %s.".formatted(Words.clause(it.reason()));
        };
    }
}
