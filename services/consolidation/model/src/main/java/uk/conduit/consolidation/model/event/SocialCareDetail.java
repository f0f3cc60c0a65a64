package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What children's social care says. The fields are those of the published language. */
public sealed interface SocialCareDetail extends Detail {

    /** Somebody told social care about a child. */
    record ContactReceived(
            String contactId,
            @Nullable String sourceCode,
            @Nullable String reason,
            @Nullable String outcome) implements SocialCareDetail {}

    /** A referral was accepted: the child has come into social care. */
    record ReferralOpened(
            String referralId,
            LocalDate referralDate,
            @Nullable String sourceCode,
            @Nullable String primaryNeed,
            @Nullable Integer priorReferrals12Months,
            boolean noFurtherAction,
            @Nullable PoliceQuery policeQuery)
            implements SocialCareDetail {}

    /**
     * The police were asked whether there is an investigation.
     *
     * @param askedOf who was asked
     * @param askedAt when
     * @param answer what they said
     * @param answeredAt when they said it
     * @param reference the police reference they gave
     */
    record PoliceQuery(
            String askedOf,
            Instant askedAt,
            Answer answer,
            @Nullable Instant answeredAt,
            @Nullable String reference) {

        /** What the police answered. */
        public enum Answer {
            PENDING,
            KNOWN,
            NONE
        }
    }

    /** An assessment was authorised; the factors are census codes such as 11A. */
    record AssessmentAuthorised(
            String assessmentId, @Nullable LocalDate started, LocalDate authorised, List<String> factors)
            implements SocialCareDetail {
        /** Copies the factors. */
        public AssessmentAuthorised {
            factors = List.copyOf(factors);
        }
    }

    /** An enquiry under section 47 of the Children Act 1989 began. */
    record Section47Started(String enquiryId, LocalDate started) implements SocialCareDetail {}

    /** An enquiry under section 47 of the Children Act 1989 ended. */
    record Section47Ended(
            String enquiryId,
            LocalDate ended,
            @Nullable Boolean conferenceRequired,
            @Nullable LocalDate conferenceDate) implements SocialCareDetail {}

    /** A child protection plan began; the category is NEG, PHY, SAB, EMO or MUL. */
    record ChildProtectionPlanStarted(
            String planId, LocalDate started, @Nullable String category) implements SocialCareDetail {}

    /** A child protection plan ended. */
    record ChildProtectionPlanEnded(
            String planId, LocalDate ended, @Nullable String category) implements SocialCareDetail {}

    /** The child became looked after, moved or ceased to be. Nothing in it names the placement. */
    record LookedAfterStatusChanged(
            String statusId,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String legalStatus,
            @Nullable String placementType,
            @Nullable Integer distanceMiles)
            implements SocialCareDetail {}

    /** The child was missing, or away without authorisation. */
    record MissingEpisodeRecorded(
            String episodeId,
            MissingKind missing,
            Moment started,
            @Nullable Moment ended,
            @Nullable Boolean fromPlacement)
            implements SocialCareDetail {}

    /** The two kinds of absence of the looked-after children return. */
    enum MissingKind {
        MISSING,
        AWAY_WITHOUT_AUTHORISATION
    }

    /** An independent return interview was offered. */
    record ReturnInterviewOffered(
            String interviewId,
            @Nullable String episodeId,
            Instant offeredAt,
            Response response,
            @Nullable String declinedReason)
            implements SocialCareDetail {

        /** What the child answered. */
        public enum Response {
            ACCEPTED,
            DECLINED,
            NO_ANSWER_YET
        }
    }

    /** An independent return interview was held. */
    record ReturnInterviewHeld(
            String interviewId,
            @Nullable String episodeId,
            Instant heldAt,
            @Nullable String heldBy,
            @Nullable String summary)
            implements SocialCareDetail {}

    /** A worker or team became responsible for the child. */
    record AllocationChanged(
            String allocationId,
            @Nullable String worker,
            String team,
            @Nullable String phone,
            LocalDate since,
            @Nullable LocalDate until)
            implements SocialCareDetail {}

    /** The case was closed; an adoption is never given as the reason. */
    record CaseClosed(
            String caseId, LocalDate closed, @Nullable String reason) implements SocialCareDetail {}

    /** Who the child is was recorded or changed. */
    record ChildDetailsRecorded(LocalDate asOf) implements SocialCareDetail {}
}
