package uk.conduit.consolidation.model.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/** What the CSE unit decides. The fields are those of the published language. */
public sealed interface UnitDetail extends Detail {

    /** A named person set harm status and level; nothing computes them. */
    record RiskLevelSet(
            HarmStatus harmStatus,
            RiskLevel riskLevel,
            String narrative,
            LocalDate reviewDue,
            String setBy,
            List<String> agreedBy)
            implements UnitDetail {
        /** Copies the agencies. */
        public RiskLevelSet {
            agreedBy = List.copyOf(agreedBy);
        }
    }

    /** What is known of harm, apart from the level: "at risk" has hidden harm that had happened. */
    enum HarmStatus {
        NO_EVIDENCE,
        AT_RISK,
        SUSPECTED_HARM,
        KNOWN_HARM,
        PAST_HARM
    }

    /** The level a named person sets. */
    enum RiskLevel {
        NONE,
        EMERGING,
        MODERATE,
        SIGNIFICANT
    }

    /** The unit decided how to go on with the child. */
    record DecisionRecorded(
            String decisionId,
            Route route,
            String reason,
            String decidedBy,
            @Nullable String dissent,
            @Nullable Boolean childTold)
            implements UnitDetail {}

    /** The routes a decision may take. */
    enum Route {
        SECTION_47,
        STRATEGY_DISCUSSION,
        ASSESSMENT,
        EARLY_HELP,
        SINGLE_AGENCY,
        NO_FURTHER_ACTION
    }

    /** An action was asked of an agency. */
    record ActionRaised(
            String actionId,
            String action,
            Agency owner,
            @Nullable String ownerName,
            LocalDate due,
            String sourceMeeting)
            implements UnitDetail {}

    /**
     * The agency that owes an action took it on.
     *
     * @param actionId the action
     * @param acceptedBy who took it on
     * @param accepted when
     * @param doneBy by when it will be done, where that is not the day it was asked for
     */
    record ActionAccepted(
            String actionId,
            String acceptedBy,
            LocalDate accepted,
            @Nullable LocalDate doneBy) implements UnitDetail {}

    /** An action was done. */
    record ActionCompleted(
            String actionId, LocalDate completed, @Nullable String outcome) implements UnitDetail {}

    /**
     * Whether information about the child was shared with another body (Children Act 2004, section 16LA). A refusal is
     * an event like any other.
     *
     * @param decisionId which decision
     * @param outcome what was decided
     * @param recipient with whom
     * @param what what kind of information, never the information itself
     * @param reason why
     * @param decidedBy who decided
     * @param decided when
     * @param conditions on what conditions
     * @param asked when it was asked for, and by when an answer was due; null where it was shared unasked
     * @param childInformed whether the child was told
     */
    record SharingDecided(
            String decisionId,
            SharingOutcome outcome,
            String recipient,
            String what,
            String reason,
            String decidedBy,
            LocalDate decided,
            @Nullable String conditions,
            @Nullable Request asked,
            ChildInformed childInformed)
            implements UnitDetail {

        /** When something was asked for, and by when an answer was due. */
        public record Request(LocalDate requested, @Nullable LocalDate due) {}

        @Override
        public String toString() {
            return kind();
        }
    }

    /** What may be decided about sharing. */
    enum SharingOutcome {
        SHARED,
        WITHHELD_DETRIMENT,
        NOT_RELEVANT,
        CONDITIONAL
    }

    /** Whether the child was told, and if not, why not. */
    enum ChildInformed {
        YES,
        NO_UNSAFE,
        NOT_YET
    }

    /** The unit gave the child a worker. */
    record WorkerAllocated(
            String worker, @Nullable String role, @Nullable String phone, LocalDate since) implements UnitDetail {}

    /** A person's decision about two references; it outranks every rule. */
    sealed interface IdentityDecision extends UnitDetail {
        /** One reference. */
        SubjectRef one();

        /** The other reference. */
        SubjectRef other();

        /** Why. */
        String reason();

        /** Who decided. */
        String decidedBy();
    }

    /** The two references are the same child. */
    record IdentityConfirmed(SubjectRef one, SubjectRef other, String reason, String decidedBy)
            implements IdentityDecision {}

    /** The two references are not the same child. */
    record IdentityRejected(SubjectRef one, SubjectRef other, String reason, String decidedBy)
            implements IdentityDecision {}
}
