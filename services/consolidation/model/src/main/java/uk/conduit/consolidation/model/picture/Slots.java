package uk.conduit.consolidation.model.picture;

import uk.conduit.consolidation.model.event.CommonDetail;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.PoliceDetail.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.SocialCareDetail;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.CaseClosed;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildDetailsRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanEnded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanStarted;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Ended;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.UnitDetail;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
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
        };
    }

    private static Slot ofUnit(Agency agency, UnitDetail detail) {
        return switch (detail) {
            case RiskLevelSet ignored -> new Slot(agency, Matter.RISK_LEVEL, THE_ONLY_ONE);
            case DecisionRecorded it -> new Slot(agency, Matter.DECISION, it.decisionId());
            case ActionRaised it -> new Slot(agency, Matter.ACTION_RAISED, it.actionId());
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
