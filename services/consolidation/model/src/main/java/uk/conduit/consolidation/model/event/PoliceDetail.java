package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the police say. The fields are those of the published language. */
public sealed interface PoliceDetail extends Detail {

    /** The child was reported missing. */
    record MissingReported(
            String policeReference,
            @Nullable String grade,
            @Nullable Instant lastSeenAt,
            @Nullable String lastSeenPlace,
            @Nullable Boolean fromPlacement,
            @Nullable String circumstances)
            implements PoliceDetail {}

    /** The grade of a missing episode changed. */
    record MissingRiskRegraded(
            String policeReference, String grade, @Nullable String reason) implements PoliceDetail {}

    /** The child was found or returned. */
    record MissingFound(
            String policeReference,
            Instant foundAt,
            @Nullable String place,
            @Nullable Instant preventionInterviewAt,
            @Nullable Boolean injured)
            implements PoliceDetail {}

    /** A police investigation, as it stood when the event was made. */
    sealed interface Investigation extends PoliceDetail {
        /** The police reference. */
        String reference();

        /** The part the child plays in it. */
        ChildsPart childsPart();

        /** Since when it has been open. */
        LocalDate since();
    }

    /** An investigation was opened. */
    record InvestigationOpened(String reference, ChildsPart childsPart, InvestigationStatus status, LocalDate since)
            implements Investigation {}

    /** An investigation moved on. */
    record InvestigationUpdated(String reference, ChildsPart childsPart, InvestigationStatus status, LocalDate since)
            implements Investigation {}

    /** An investigation was closed. */
    record InvestigationClosed(
            String reference, ChildsPart childsPart, LocalDate since, LocalDate closed, String outcome)
            implements Investigation {}

    /** The part a child plays in an investigation or crime. */
    enum ChildsPart {
        VICTIM,
        WITNESS,
        SUSPECT,
        OTHER,
        NOT_STATED
    }

    /** Where an investigation stands. */
    enum InvestigationStatus {
        OPEN,
        SUSPECT_ON_BAIL,
        WITH_PROSECUTOR,
        CHARGED,
        AT_COURT,
        CLOSED,
        NOT_STATED
    }

    /** A crime was recorded. */
    record CrimeRecorded(
            String crimeReference,
            String offence,
            ChildsPart childsPart,
            List<CrimeFlag> flags,
            @Nullable String place) implements PoliceDetail {
        /** Copies the flags. */
        public CrimeRecorded {
            flags = List.copyOf(flags);
        }
    }

    /** The markers that matter to the unit; they are applied by hand, so their absence says nothing. */
    enum CrimeFlag {
        CHILD_SEXUAL_EXPLOITATION,
        GROUP_BASED,
        CHILD_CRIMINAL_EXPLOITATION,
        ONLINE,
        OTHER
    }

    /** A crime got an outcome, by the Home Office's types 1 to 22. */
    record CrimeOutcomeSet(String crimeReference, int outcome) implements PoliceDetail {}

    /** An intelligence report (3x5x2) with handling code P, sanitised by its originator. */
    record IntelligenceShared(String reference, int source, String assessment, String sanitisedText)
            implements PoliceDetail {
        @Override
        public String toString() {
            return kind();
        }
    }

    /** Something happened to a suspect in a matter that touches the child. */
    record ArrestBailCharge(
            String reference,
            ArrestStage stage,
            List<String> conditions,
            @Nullable LocalDate expires,
            @Nullable LocalDate courtDate)
            implements PoliceDetail {
        /** Copies the conditions. */
        public ArrestBailCharge {
            conditions = List.copyOf(conditions);
        }
    }

    /** The stages of an arrest. */
    enum ArrestStage {
        ARRESTED,
        BAILED,
        BAIL_CHANGED,
        BAIL_ENDED,
        RELEASED_UNDER_INVESTIGATION,
        CHARGED,
        NO_FURTHER_ACTION,
        OTHER
    }

    /** A measure that protects the child was issued. */
    record DisruptionIssued(
            String reference,
            String type,
            LocalDate issued,
            @Nullable LocalDate expires) implements PoliceDetail {}

    /** A hearing was set or moved. */
    record CourtDateSet(
            String reference,
            LocalDate on,
            String hearing,
            @Nullable String specialMeasures) implements PoliceDetail {}

    /** A measure that protects the child was breached. */
    record DisruptionBreached(
            String reference, LocalDate breached, @Nullable String circumstances) implements PoliceDetail {}

    /** The child was taken into police protection (Children Act 1989, section 46). */
    record ProtectionPowerUsed(
            String reference, Instant usedAt, @Nullable Instant endedAt) implements PoliceDetail {}

    /** Domestic abuse in the child's household. */
    record DomesticAbuseNotice(
            String reference,
            Instant incidentAt,
            @Nullable Boolean childPresent,
            @Nullable String voiceOfChild,
            @Nullable String circumstances)
            implements PoliceDetail {}

    /** The child, as a victim, is owed news of a stage by a day. */
    record VictimsCodeMilestone(
            String reference,
            VictimsCodeStage stage,
            LocalDate dueBy,
            @Nullable LocalDate doneAt) implements PoliceDetail {}

    /** The stages of which the Victims' Code speaks. */
    enum VictimsCodeStage {
        ARREST,
        BAIL,
        CHARGE,
        NO_FURTHER_ACTION,
        COURT_DATE,
        OUTCOME,
        OTHER
    }
}
