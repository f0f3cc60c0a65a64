package uk.conduit.consolidation.model.picture;

import uk.conduit.consolidation.model.event.AdultSocialCareDetail;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.AdultThresholdDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAlert;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAssessmentDecided;
import uk.conduit.consolidation.model.event.CommonDetail;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.PartTimeTimetable;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.EducationDetail.SchoolEngagement;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.EducationDetail.WelfareVisitMade;
import uk.conduit.consolidation.model.event.HealthDetail;
import uk.conduit.consolidation.model.event.HealthDetail.ChildProtectionLookup;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledAttendance;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.CourtDateSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.PoliceDetail.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.PoliceDetail.ProtectionPowerUsed;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeMilestone;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.CaseClosed;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildDetailsRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanEnded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanStarted;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Ended;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyDiscussionHeld;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.consolidation.model.event.UnitDetail.ActionAccepted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.SharingDecided;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.consolidation.model.event.VoluntaryDetail;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyContact;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyEnded;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyStarted;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.event.VoluntaryDetail.FeedbackGiven;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/** Which slot of a picture a statement fills: one line for each kind of event, and a new kind does not compile without. */
final class Slots {

    private static final String THE_ONLY_ONE = "";

    private Slots() {}

    static Slot of(Agency agency, Detail detail) {
        return switch (detail) {
            case CommonDetail common -> ofCommon(agency, common);
            case SocialCareDetail socialCare -> ofSocialCare(agency, socialCare);
            case PoliceDetail police -> ofPolice(agency, police);
            case EducationDetail education -> ofEducation(agency, education);
            case HealthDetail health -> ofHealth(agency, health);
            case VoluntaryDetail voluntary -> ofVoluntary(agency, voluntary);
            case AdultSocialCareDetail adultSocialCare -> ofAdultSocialCare(agency, adultSocialCare);
            case UnitDetail unit -> ofUnit(agency, unit);
        };
    }

    private static Slot ofCommon(Agency agency, CommonDetail detail) {
        return switch (detail) {
            case RecordCorrected corrected -> of(agency, corrected.replacement());
            case RestrictedItemExists item -> new Slot(agency, Matter.RESTRICTED_ITEM, item.itemReference());
            case RecordRetracted ignored -> throw new IllegalArgumentException("A retraction says nothing of a child");
        };
    }

    private static Slot ofSocialCare(Agency agency, SocialCareDetail detail) {
        return switch (detail) {
            case ContactReceived it -> new Slot(agency, Matter.CONTACT, it.contactId());
            case ReferralOpened it -> new Slot(agency, Matter.REFERRAL, it.referralId());
            case CaseClosed it -> new Slot(agency, Matter.CASE_CLOSED, it.caseId());
            case AssessmentAuthorised it -> new Slot(agency, Matter.ASSESSMENT, it.assessmentId());
            case ExploitationAssessmentCompleted it ->
                new Slot(agency, Matter.EXPLOITATION_ASSESSMENT, it.assessmentId());
            case StrategyDiscussionHeld it -> new Slot(agency, Matter.STRATEGY_DISCUSSION, it.discussionId());
            case Section47Started it -> new Slot(agency, Matter.SECTION_47_STARTED, it.enquiryId());
            case Section47Ended it -> new Slot(agency, Matter.SECTION_47_ENDED, it.enquiryId());
            case ChildProtectionPlanStarted it -> new Slot(agency, Matter.PROTECTION_PLAN_STARTED, it.planId());
            case ChildProtectionPlanEnded it -> new Slot(agency, Matter.PROTECTION_PLAN_ENDED, it.planId());
            case LookedAfterStatusChanged it -> new Slot(agency, Matter.LOOKED_AFTER, it.statusId());
            case MissingEpisodeRecorded it -> new Slot(agency, Matter.MISSING_EPISODE, it.episodeId());
            case ReturnInterviewOffered it -> new Slot(agency, Matter.INTERVIEW_OFFERED, it.interviewId());
            case ReturnInterviewHeld it -> new Slot(agency, Matter.INTERVIEW_HELD, it.interviewId());
            case AllocationChanged it -> new Slot(agency, Matter.ALLOCATION, it.allocationId());
            case ChildDetailsRecorded ignored -> new Slot(agency, Matter.DETAILS, THE_ONLY_ONE);
        };
    }

    private static Slot ofPolice(Agency agency, PoliceDetail detail) {
        return switch (detail) {
            case MissingReported it -> new Slot(agency, Matter.MISSING_REPORTED, it.policeReference());
            case MissingRiskRegraded it -> new Slot(agency, Matter.MISSING_REGRADED, it.policeReference());
            case MissingFound it -> new Slot(agency, Matter.MISSING_FOUND, it.policeReference());
            case Investigation it -> new Slot(agency, Matter.INVESTIGATION, it.reference());
            case CrimeRecorded it -> new Slot(agency, Matter.CRIME, it.crimeReference());
            case CrimeOutcomeSet it -> new Slot(agency, Matter.CRIME_OUTCOME, it.crimeReference());
            case IntelligenceShared it -> new Slot(agency, Matter.INTELLIGENCE, it.reference());
            case ArrestBailCharge it -> new Slot(agency, Matter.ARREST, it.reference() + "/" + it.stage());
            case DisruptionIssued it -> new Slot(agency, Matter.DISRUPTION, it.reference());
            case DisruptionBreached it ->
                new Slot(agency, Matter.DISRUPTION_BREACHED, it.reference() + "/" + it.breached());
            case CourtDateSet it -> new Slot(agency, Matter.COURT_DATE, it.reference() + "/" + it.hearing());
            case ProtectionPowerUsed it -> new Slot(agency, Matter.PROTECTION_POWER, it.reference());
            case DomesticAbuseNotice it -> new Slot(agency, Matter.DOMESTIC_ABUSE, it.reference());
            case VictimsCodeMilestone it -> new Slot(agency, Matter.VICTIMS_CODE, it.reference() + "/" + it.stage());
        };
    }

    private static Slot ofEducation(Agency agency, EducationDetail detail) {
        return switch (detail) {
            case AttendancePatternAlert it -> new Slot(agency, Matter.ATTENDANCE, it.alertId());
            case SuspensionOrExclusion it -> new Slot(agency, Matter.EXCLUSION, it.exclusionId());
            case ChildMissingEducation it -> new Slot(agency, Matter.MISSING_EDUCATION, it.caseId());
            case PartTimeTimetable it -> new Slot(agency, Matter.PART_TIME_TIMETABLE, it.timetableId());
            case RollChange it -> new Slot(agency, Matter.ROLL_CHANGE, it.changeId());
            case SafeguardingConcernLogged it -> new Slot(agency, Matter.SAFEGUARDING_CONCERN, it.concernId());
            case WelfareVisitMade it -> new Slot(agency, Matter.WELFARE_VISIT, it.visitId());
            case SchoolEngagement it -> new Slot(agency, Matter.SCHOOL_ENGAGEMENT, it.school());
        };
    }

    private static Slot ofHealth(Agency agency, HealthDetail detail) {
        return switch (detail) {
            case UnscheduledAttendance it -> new Slot(agency, Matter.UNSCHEDULED_ATTENDANCE, it.attendanceId());
            case WasNotBrought it -> new Slot(agency, Matter.WAS_NOT_BROUGHT, it.appointmentId());
            case ChildProtectionLookup it -> new Slot(agency, Matter.PROTECTION_LOOKUP, it.lookupId());
            case SubstanceServiceEngagement it -> new Slot(agency, Matter.SUBSTANCE_SERVICE, it.engagementId());
            case MentalHealthRisk it -> new Slot(agency, Matter.MENTAL_HEALTH_RISK, it.riskId());
        };
    }

    private static Slot ofVoluntary(Agency agency, VoluntaryDetail detail) {
        return switch (detail) {
            case CommunityConcern it -> new Slot(agency, Matter.COMMUNITY_CONCERN, it.concernId());
            case AdvocacyStarted it -> new Slot(agency, Matter.ADVOCACY_STARTED, it.advocacyId());
            case AdvocacyContact it -> new Slot(agency, Matter.ADVOCACY_CONTACT, it.contactId());
            case AdvocacyEnded it -> new Slot(agency, Matter.ADVOCACY_ENDED, it.advocacyId());
            case FeedbackGiven it -> new Slot(agency, Matter.FEEDBACK, it.concernId());
        };
    }

    private static Slot ofAdultSocialCare(Agency agency, AdultSocialCareDetail detail) {
        return switch (detail) {
            case TransitionAlert it -> new Slot(agency, Matter.TRANSITION_ALERT, it.alertId());
            case TransitionAssessmentDecided it -> new Slot(agency, Matter.TRANSITION_ASSESSMENT, it.decisionId());
            case AdultThresholdDecided it -> new Slot(agency, Matter.ADULT_THRESHOLD, it.decisionId());
        };
    }

    private static Slot ofUnit(Agency agency, UnitDetail detail) {
        return switch (detail) {
            case RiskLevelSet ignored -> new Slot(agency, Matter.RISK_LEVEL, THE_ONLY_ONE);
            case DecisionRecorded it -> new Slot(agency, Matter.DECISION, it.decisionId());
            case ActionRaised it -> new Slot(agency, Matter.ACTION_RAISED, it.actionId());
            case ActionAccepted it -> new Slot(agency, Matter.ACTION_ACCEPTED, it.actionId());
            case SharingDecided it -> new Slot(agency, Matter.SHARING_DECISION, it.decisionId());
            case ActionCompleted it -> new Slot(agency, Matter.ACTION_COMPLETED, it.actionId());
            case WorkerAllocated ignored -> new Slot(agency, Matter.UNIT_WORKER, THE_ONLY_ONE);
            case IdentityDecision it ->
                new Slot(
                        agency,
                        Matter.IDENTITY_DECISION,
                        it.one().ownChildId() + "/" + it.other().ownChildId());
        };
    }
}
