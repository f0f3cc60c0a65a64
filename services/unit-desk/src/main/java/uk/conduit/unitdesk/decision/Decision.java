package uk.conduit.unitdesk.decision;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.HarmStatus;
import uk.conduit.schema.shared.RiskLevel;
import uk.conduit.schema.unit.Route;
import uk.conduit.schema.unit.SharingOutcome;

/**
 * What may be decided about a child, as it is sent to the desk. Whoever decides is named by the token and never by the
 * request.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Decision {

    /** A decision that stands for itself. */
    sealed interface Statement extends Decision {}

    /** What is known of harm, and the level of risk: two things, told apart. */
    @JsonTypeName("RiskLevelSet")
    record RiskLevelSet(
            HarmStatus harmStatus, RiskLevel riskLevel, String narrative, LocalDate reviewDue, List<String> agreedBy)
            implements Statement {}

    @JsonTypeName("DecisionRecorded")
    record DecisionRecorded(Route route, String reason, Optional<String> dissent, Optional<Boolean> childTold)
            implements Statement {}

    /** An action that an agency owes; {@code owner} is the agency, {@code ownerName} a person there. */
    @JsonTypeName("ActionRaised")
    record ActionRaised(String action, String owner, Optional<String> ownerName, LocalDate due, String sourceMeeting)
            implements Statement {}

    /** The agency that owes an action took it on; {@code acceptedBy} is the person there who said so. */
    @JsonTypeName("ActionAccepted")
    record ActionAccepted(String actionId, String acceptedBy, LocalDate accepted, Optional<LocalDate> doneBy)
            implements Statement {}

    /** An action is done; {@code actionId} is the record id under which it was raised. */
    @JsonTypeName("ActionCompleted")
    record ActionCompleted(String actionId, LocalDate completed, Optional<String> outcome) implements Statement {}

    /**
     * Whether something was shared with another body, and why or why not; {@code what} names the kind of information and
     * never holds it.
     */
    @JsonTypeName("SharingDecided")
    record SharingDecided(
            SharingOutcome outcome,
            String recipient,
            String what,
            String reason,
            Optional<String> conditions,
            Optional<LocalDate> requested,
            Optional<LocalDate> due,
            ChildInformed childInformed)
            implements Statement {}

    @JsonTypeName("WorkerAllocated")
    record WorkerAllocated(String worker, Optional<String> role, Optional<String> phone, LocalDate since)
            implements Statement {}

    /** An earlier event of the unit was wrong, and this is what it should have said. */
    @JsonTypeName("RecordCorrected")
    record RecordCorrected(UUID corrects, String reason, List<String> fields, Statement replacement)
            implements Decision {}

    /** An earlier event of the unit should not have been published. For good. */
    @JsonTypeName("RecordRetracted")
    record RecordRetracted(UUID retracts, String reason) implements Decision {}
}
