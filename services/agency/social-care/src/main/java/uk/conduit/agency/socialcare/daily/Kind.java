package uk.conduit.agency.socialcare.daily;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements that the objects of a child make; an object can make several. */
enum Kind {
    DETAILS(Part.DETAILS, "ChildDetailsRecorded", "", null),
    CONTACT(Part.CONTACT, "ContactReceived", "", null),
    REFERRAL(Part.EPISODE, "ReferralOpened", "", null),
    CLOSURE(Part.EPISODE, "CaseClosed", "/closure", "closure_date"),
    ALLOCATION(Part.WORKER, "AllocationChanged", "", null),
    ASSESSMENT(Part.ASSESSMENT, "AssessmentAuthorised", "", null),
    STRATEGY(Part.STRATEGY, "StrategyDiscussionHeld", "", null),
    ENQUIRY_STARTED(Part.ENQUIRY, "Section47Started", "/started", null),
    ENQUIRY_ENDED(Part.ENQUIRY, "Section47Ended", "/ended", "end_date"),
    PROTECTION_STARTED(Part.PROTECTION, "ChildProtectionPlanStarted", "/started", null),
    PROTECTION_ENDED(Part.PROTECTION, "ChildProtectionPlanEnded", "/ended", "end_date"),
    PLACEMENT(Part.PLACEMENT, "LookedAfterStatusChanged", "", null),
    MISSING(Part.MISSING, "MissingEpisodeRecorded", "", null),
    INTERVIEW_OFFERED(Part.MISSING, "ReturnInterviewOffered", "/interview-offered", "rhi_offered_at"),
    INTERVIEW_HELD(Part.MISSING, "ReturnInterviewHeld", "/interview-held", "rhi_held_at"),
    EXPLOITATION(Part.EXPLOITATION, "ExploitationAssessmentCompleted", "", null),
    RESTRICTED(Part.RESTRICTED, "RestrictedItemExists", "", null),
    HEALTH(Part.HEALTH, null, "", null),
    CARE_PLAN(Part.CARE_PLAN, null, "", null),
    ADOPTION(Part.ADOPTION, null, "", null),
    CARE_LEAVER(Part.CARE_LEAVER, null, "", null);

    private final Part part;
    private final @Nullable String event;
    private final String suffix;
    private final @Nullable String onlyWith;

    Kind(Part part, @Nullable String event, String suffix, @Nullable String onlyWith) {
        this.part = part;
        this.event = event;
        this.suffix = suffix;
        this.onlyWith = onlyWith;
    }

    /** The object that makes the statement. */
    Part part() {
        return part;
    }

    /** Whether there is an event for it. */
    boolean hasEvent() {
        return event != null;
    }

    /** The field without which the object does not make this statement; null if it always does. */
    @Nullable
    String onlyWith() {
        return onlyWith;
    }

    /** The statement's id among those of the child, when the object has this id. */
    String idOf(String objectId) {
        return part.word() + (objectId.isEmpty() ? "" : "/" + objectId) + suffix;
    }

    /** The kind whose event has this name. */
    static Optional<Kind> ofEvent(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.event != null && kind.event.equals(name))
                .findFirst();
    }
}
