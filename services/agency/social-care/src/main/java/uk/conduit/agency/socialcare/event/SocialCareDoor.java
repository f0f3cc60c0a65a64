package uk.conduit.agency.socialcare.event;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

/** Children's social care as an agency. */
public final class SocialCareDoor implements AgencyDoor {

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("child-details", Set.of("ChildDetailsRecorded")),
            Map.entry("contact", Set.of("ContactReceived")),
            Map.entry("referral", Set.of("ReferralOpened")),
            Map.entry("closure", Set.of("CaseClosed")),
            Map.entry("allocation", Set.of("AllocationChanged")),
            Map.entry("assessment", Set.of("AssessmentAuthorised")),
            Map.entry("strategy-discussion", Set.of("StrategyDiscussionHeld")),
            Map.entry("section-47", Set.of("Section47Started", "Section47Ended")),
            Map.entry("protection-plan", Set.of("ChildProtectionPlanStarted", "ChildProtectionPlanEnded")),
            Map.entry("placement", Set.of("LookedAfterStatusChanged")),
            Map.entry("missing", Set.of("MissingEpisodeRecorded")),
            Map.entry("return-interview", Set.of("ReturnInterviewOffered", "ReturnInterviewHeld")),
            Map.entry("exploitation-assessment", Set.of("ExploitationAssessmentCompleted")),
            Map.entry("restricted-item", Set.of("RestrictedItemExists")));

    @Override
    public Agency agency() {
        return Agency.SOCIAL_CARE;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return KINDS;
    }

    @Override
    public Class<SocialCareCaseEvent> eventType() {
        return SocialCareCaseEvent.class;
    }
}
