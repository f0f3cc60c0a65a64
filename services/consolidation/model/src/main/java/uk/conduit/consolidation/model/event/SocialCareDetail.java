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

    /** Agencies discussed whether to enquire, and how to keep the child safe. */
    record StrategyDiscussionHeld(
            String discussionId,
            LocalDate held,
            @Nullable String reason,
            List<String> attended,
            StrategyOutcome outcome,
            @Nullable LocalDate nextDiscussion)
            implements SocialCareDetail {
        /** Copies the agencies. */
        public StrategyDiscussionHeld {
            attended = List.copyOf(attended);
        }
    }

    /** How a strategy discussion ended. */
    enum StrategyOutcome {
        SECTION_47_JOINT,
        SECTION_47_SINGLE_AGENCY,
        NO_SECTION_47,
        TO_BE_CONTINUED,
        NOT_STATED
    }

    /**
     * The risk of exploitation was screened or assessed with a tool. A named person set harm status and level, and says
     * why; what the tool adds up decides nothing.
     *
     * @param assessmentId which assessment
     * @param tool the tool, what it was used for and what was answered
     * @param completed when it was completed
     * @param indicators indicators that were observed, by their codes
     * @param judged what the person judged
     * @param reviewDue when it must be looked at again
     */
    record ExploitationAssessmentCompleted(
            String assessmentId,
            Tool tool,
            LocalDate completed,
            List<String> indicators,
            Judgement judged,
            LocalDate reviewDue)
            implements SocialCareDetail {
        /** Copies the indicators. */
        public ExploitationAssessmentCompleted {
            indicators = List.copyOf(indicators);
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** What a tool is used for: a screening says whether to assess, an assessment says what is so. */
    enum AssessmentDepth {
        SCREENING,
        ASSESSMENT
    }

    /** A tool for looking at the risk of exploitation, and the answers as they stand in it. */
    record Tool(String name, String version, AssessmentDepth depth, List<RawAnswer> answers) {
        /** Copies the answers. */
        public Tool {
            answers = List.copyOf(answers);
        }

        /** One question, what was answered, and what the answer rests on. */
        public record RawAnswer(String question, String answer, Basis basis) {}

        /** Evidence and judgement are kept apart where the tool does so. */
        public enum Basis {
            EVIDENCE,
            PROFESSIONAL_JUDGEMENT,
            NOT_STATED
        }

        @Override
        public String toString() {
            return name + " " + version;
        }
    }

    /**
     * What a named person judged.
     *
     * @param harmStatus what is known of harm
     * @param riskLevel the level
     * @param narrative why, in words
     * @param setBy who set them
     * @param floorRuleHit the local rule for a lowest level that was met; null if none was
     */
    record Judgement(
            UnitDetail.HarmStatus harmStatus,
            UnitDetail.RiskLevel riskLevel,
            String narrative,
            String setBy,
            @Nullable String floorRuleHit) {}

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

    /**
     * The child became looked after, moved or ceased to be. Nothing in it names the placement.
     *
     * @param statusId which stay
     * @param since from when
     * @param until until when; null while it lasts
     * @param legalStatus under which order or agreement
     * @param placementType of which kind, as a code
     * @param distanceMiles how far from home
     * @param outOfArea whether outside the area of the agency; null where that is not stated
     * @param reasons why it began, ended and changed
     */
    record LookedAfterStatusChanged(
            String statusId,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String legalStatus,
            @Nullable String placementType,
            @Nullable Integer distanceMiles,
            @Nullable Boolean outOfArea,
            PlacementReasons reasons)
            implements SocialCareDetail {}

    /** Why a stay began, ended and changed, by the codes of the looked-after children return. */
    record PlacementReasons(
            @Nullable String start,
            @Nullable String end,
            @Nullable String change) {

        /** No reason is stated. */
        public static final PlacementReasons NONE = new PlacementReasons(null, null, null);
    }

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
