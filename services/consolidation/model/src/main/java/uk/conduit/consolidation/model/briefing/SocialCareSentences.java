package uk.conduit.consolidation.model.briefing;

import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentDepth;
import uk.conduit.consolidation.model.event.SocialCareDetail.CaseClosed;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildDetailsRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanEnded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanStarted;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Ended;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyDiscussionHeld;

/** What children's social care says, each kind of event in a sentence. */
final class SocialCareSentences {

    private SocialCareSentences() {}

    static String of(SocialCareDetail detail, Moment occurred, Words words) {
        return switch (detail) {
            case ContactReceived it ->
                "Contact on %s from %s%s%s."
                        .formatted(
                                words.moment(occurred),
                                Codes.source(it.sourceCode()),
                                it.reason() == null ? "" : ": " + it.reason(),
                                it.outcome() == null ? "" : "; outcome: " + it.outcome());
            case ReferralOpened it ->
                "Referred on %s by %s; need: %s.%s%s"
                        .formatted(
                                words.moment(occurred),
                                Codes.source(it.sourceCode()),
                                Codes.need(it.primaryNeed()),
                                it.priorReferrals12Months() == null
                                        ? ""
                                        : " " + words.count(it.priorReferrals12Months(), "earlier referral")
                                                + " in 12 months.",
                                it.noFurtherAction() ? " No further action." : "");
            case AssessmentAuthorised it ->
                "Assessment authorised on %s%s."
                        .formatted(
                                words.day(it.authorised()),
                                it.factors().isEmpty()
                                        ? ""
                                        : it.factors().stream()
                                                .map(Codes::factor)
                                                .collect(Collectors.joining(", ", "; factors: ", "")));
            case Section47Started it -> "Section 47 enquiry started on %s.".formatted(words.day(it.started()));
            case Section47Ended it ->
                "Section 47 enquiry ended on %s; child protection conference required: %s%s."
                        .formatted(
                                words.day(it.ended()),
                                Words.yesNo(it.conferenceRequired()),
                                it.conferenceDate() == null ? "" : ", on " + words.day(it.conferenceDate()));
            case ChildProtectionPlanStarted it ->
                "Child protection plan since %s; category: %s."
                        .formatted(words.day(it.started()), Codes.planCategory(it.category()));
            case ChildProtectionPlanEnded it ->
                "Child protection plan ended on %s; category: %s."
                        .formatted(words.day(it.ended()), Codes.planCategory(it.category()));
            case LookedAfterStatusChanged it -> lookedAfter(it, words);
            case MissingEpisodeRecorded it ->
                "%s since %s%s%s."
                        .formatted(
                                it.missing() == MissingKind.MISSING ? "Missing" : "Away without authorisation",
                                words.moment(it.started()),
                                it.ended() == null ? ", no return recorded" : ", until " + words.moment(it.ended()),
                                it.fromPlacement() == null ? "" : it.fromPlacement() ? "; from care" : "; from home");
            case ReturnInterviewOffered it ->
                "Return interview offered on %s: %s%s."
                        .formatted(
                                words.moment(it.offeredAt()),
                                Words.plain(it.response()),
                                Words.after(", ", it.declinedReason()));
            case ReturnInterviewHeld it ->
                "Return interview held on %s%s%s."
                        .formatted(
                                words.moment(it.heldAt()),
                                Words.after(" by ", it.heldBy()),
                                Words.after(": ", it.summary()));
            case AllocationChanged it ->
                "Allocated to %s%s%s, since %s%s."
                        .formatted(
                                it.worker() == null ? "" : it.worker() + ", ",
                                it.team(),
                                Words.after(", ", it.phone()),
                                words.day(it.since()),
                                it.until() == null ? "" : " until " + words.day(it.until()));
            case CaseClosed it ->
                "Case closed on %s%s.".formatted(words.day(it.closed()), Words.after("; reason: ", it.reason()));
            case StrategyDiscussionHeld it -> discussion(it, words);
            case ExploitationAssessmentCompleted it -> assessed(it, words);
            case ChildDetailsRecorded it -> "Who the child is was recorded as of %s.".formatted(words.day(it.asOf()));
        };
    }

    /** What social care asked the police with a referral; empty if it asked nothing. */
    static String asked(ReferralOpened referral, Words words) {
        PoliceQuery query = referral.policeQuery();
        if (query == null) {
            return "";
        }
        String answer = switch (query.answer()) {
            case PENDING -> "no answer yet";
            case KNOWN -> "there is an investigation" + Words.after(", ", query.reference());
            case NONE -> "there is none";
        };
        return " %s was asked on %s whether the police investigate: %s."
                .formatted(query.askedOf(), words.moment(query.askedAt()), answer);
    }

    /** Under which status, in which kind of placement the child is looked after; never where. */
    static String lookedAfter(LookedAfterStatusChanged it, Words words) {
        return "Looked after: %s, %s, since %s%s. %s%s"
                .formatted(
                        Codes.legalStatus(it.legalStatus()),
                        Codes.placement(it.placementType()),
                        words.day(it.since()),
                        it.until() == null ? "" : " until " + words.day(it.until()),
                        outOfArea(it),
                        it.distanceMiles() == null
                                ? ""
                                : " %s from home.".formatted(words.count(it.distanceMiles(), "mile")));
    }

    private static String outOfArea(LookedAfterStatusChanged stay) {
        if (stay.outOfArea() == null) {
            return "Whether out of area is not stated.";
        }
        return stay.outOfArea() ? "Placed out of area." : "Placed within the area.";
    }

    static String discussion(StrategyDiscussionHeld it, Words words) {
        String who = it.attended().isEmpty()
                ? ""
                : it.attended().stream().map(words::agency).collect(Collectors.joining(", ", " with ", ""));
        return "Strategy discussion on %s%s%s; outcome: %s.%s"
                .formatted(
                        words.day(it.held()),
                        who,
                        it.reason() == null ? "" : ", because: " + Words.clause(it.reason()),
                        outcome(it),
                        it.nextDiscussion() == null
                                ? ""
                                : " They meet again on %s.".formatted(words.day(it.nextDiscussion())));
    }

    private static String outcome(StrategyDiscussionHeld held) {
        return switch (held.outcome()) {
            case SECTION_47_JOINT -> "section 47 enquiry by police and social care together";
            case SECTION_47_SINGLE_AGENCY -> "section 47 enquiry by one agency";
            case NO_SECTION_47 -> "no section 47 enquiry";
            case TO_BE_CONTINUED -> "to be continued";
            case NOT_STATED -> "not stated";
        };
    }

    /** Harm apart from level, who set them, with which tool; and whether it only says whether to assess. */
    static String assessed(ExploitationAssessmentCompleted it, Words words) {
        return "Exploitation %s of %s (%s, version %s; %s). Harm: %s. Level: %s, set by %s.%s Review due %s. %s%s"
                .formatted(
                        it.tool().depth() == AssessmentDepth.SCREENING ? "screening" : "assessment",
                        words.day(it.completed()),
                        it.tool().name(),
                        it.tool().version(),
                        it.tool().answers().isEmpty()
                                ? "no answers sent"
                                : words.count(it.tool().answers().size(), "answer") + " kept",
                        Words.plain(it.judged().harmStatus()),
                        Words.plain(it.judged().riskLevel()),
                        it.judged().setBy(),
                        it.judged().floorRuleHit() == null
                                ? ""
                                : " Local rule for a lowest level met: %s."
                                        .formatted(Words.clause(it.judged().floorRuleHit())),
                        words.day(it.reviewDue()),
                        Words.clause(it.judged().narrative()),
                        Codes.indicators(it.indicators()) + ".");
    }
}
