package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What health services say. The fields are those of the published language; clinical detail is not among them. */
public sealed interface HealthDetail extends Detail {

    /** Where care was given that was not planned. */
    enum UnscheduledSetting {
        EMERGENCY_DEPARTMENT,
        URGENT_CARE,
        AMBULANCE,
        WALK_IN,
        OTHER
    }

    /** What a child-protection flag of the health record says. */
    enum ProtectionFlag {
        CHILD_PROTECTION_PLAN,
        LOOKED_AFTER,
        UNBORN_CHILD_PROTECTION_PLAN,
        CAUSE_FOR_CONCERN,
        CHILD_IN_FAMILY_CAUSE_FOR_CONCERN,
        UNBORN_CAUSE_FOR_CONCERN,
        FAMILY_MEMBER_ON_PLAN,
        CHILD_PROTECTION_PLAN_ENDED,
        LOOKED_AFTER_ENDED,
        OTHER
    }

    /** How the child takes part. */
    enum EngagementState {
        STARTED,
        ENGAGED,
        DISENGAGED,
        ENDED
    }

    /** Who is at risk. */
    enum RiskDirection {
        TO_SELF,
        TO_OTHERS,
        FROM_OTHERS,
        NOT_STATED
    }

    /** The child came to care that was not planned. */
    record UnscheduledAttendance(
            String attendanceId,
            UnscheduledSetting setting,
            Instant arrived,
            @Nullable String site,
            List<ProtectionFlag> flags)
            implements HealthDetail {
        /** Copies the lists. */
        public UnscheduledAttendance {
            flags = List.copyOf(flags);
        }
    }

    /** The child was not brought to an appointment. */
    record WasNotBrought(String appointmentId, String service, LocalDate appointment) implements HealthDetail {}

    /** Somebody looked up whether the child has a protection plan or is looked after. */
    record ChildProtectionLookup(
            String lookupId,
            UnscheduledSetting setting,
            Instant lookedUpAt,
            @Nullable String site) implements HealthDetail {}

    /** How the child takes part in help with drugs or alcohol. */
    record SubstanceServiceEngagement(
            String engagementId,
            EngagementState state,
            LocalDate since,
            @Nullable String service) implements HealthDetail {}

    /** A mental-health service identified a risk. */
    record MentalHealthRisk(
            String riskId,
            RiskDirection direction,
            LocalDate identified,
            @Nullable LocalDate ended,
            @Nullable String text)
            implements HealthDetail {}
}
