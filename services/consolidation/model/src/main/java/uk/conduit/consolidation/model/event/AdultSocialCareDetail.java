package uk.conduit.consolidation.model.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What adult social care says of young people who will need it. The fields are those of the published language. */
public sealed interface AdultSocialCareDetail extends Detail {

    /** Whether the young person agrees to an assessment. */
    enum TransitionConsent {
        GIVEN,
        REFUSED,
        LACKS_CAPACITY,
        NOT_ASKED
    }

    /** Whether an assessment is made. */
    enum TransitionDecision {
        ASSESS,
        REFUSED,
        DEFERRED
    }

    /** A young person is likely to have needs after 18. */
    record TransitionAlert(
            String alertId, LocalDate raised, @Nullable String likelyNeeds, TransitionConsent consent)
            implements AdultSocialCareDetail {}

    /** Whether a transition assessment is made (Care Act 2014, section 58). */
    record TransitionAssessmentDecided(
            String decisionId,
            TransitionDecision decision,
            LocalDate decided,
            @Nullable String reason,
            @Nullable Boolean reasonGivenInWriting)
            implements AdultSocialCareDetail {}

    /** Whether the young person meets the threshold of an adult service. */
    record AdultThresholdDecided(
            String decisionId,
            boolean met,
            LocalDate decided,
            @Nullable String alternative) implements AdultSocialCareDetail {}
}
