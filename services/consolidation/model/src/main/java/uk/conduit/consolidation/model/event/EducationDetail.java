package uk.conduit.consolidation.model.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What education welfare says on behalf of schools. The fields are those of the published language. */
public sealed interface EducationDetail extends Detail {

    /** How many sessions have one attendance code. */
    record CodeCount(String code, int sessions) {}

    /** A printed rule that counts of attendance meet. */
    record RuleMet(String rule, String words) {}

    /** What was done. */
    enum ExclusionCategory {
        PERMANENT,
        SUSPENSION,
        LUNCHTIME,
        NOT_STATED
    }

    /** What happened with the roll. */
    enum RollChangeKind {
        JOINED,
        LEFT,
        ELECTIVE_HOME_EDUCATION,
        OTHER
    }

    /** A pattern in attendance meets printed rules; without a rule it takes back an earlier one. */
    record AttendancePatternAlert(
            String alertId,
            List<RuleMet> rules,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer sessionsPossible,
            @Nullable Integer sessionsMissed,
            int unauthorised,
            @Nullable Integer partDays,
            List<CodeCount> codes,
            @Nullable String school)
            implements EducationDetail {
        /** Copies the lists. */
        public AttendancePatternAlert {
            rules = List.copyOf(rules);
            codes = List.copyOf(codes);
        }
    }

    /** A pupil was suspended or excluded. */
    record SuspensionOrExclusion(
            String exclusionId,
            ExclusionCategory category,
            List<String> reasons,
            @Nullable Integer sessions,
            LocalDate started,
            @Nullable String school)
            implements EducationDetail {
        /** Copies the lists. */
        public SuspensionOrExclusion {
            reasons = List.copyOf(reasons);
        }
    }

    /** A child is on no school's roll. */
    record ChildMissingEducation(
            String caseId,
            LocalDate since,
            @Nullable String lastSchool,
            @Nullable String enquiries,
            @Nullable LocalDate ended)
            implements EducationDetail {}

    /** A pupil attends for a part of the week only. */
    record PartTimeTimetable(
            String timetableId,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String school,
            @Nullable String reason)
            implements EducationDetail {}

    /** A pupil joined or left a school's roll. */
    record RollChange(
            String changeId,
            RollChangeKind change,
            LocalDate on,
            @Nullable String school,
            @Nullable String senProvision,
            @Nullable Boolean youngCarer)
            implements EducationDetail {}

    /** A school logged a concern. */
    record SafeguardingConcernLogged(
            String concernId,
            String category,
            List<String> indicators,
            @Nullable String text) implements EducationDetail {
        /** Copies the lists. */
        public SafeguardingConcernLogged {
            indicators = List.copyOf(indicators);
        }
    }

    /** An education welfare officer visited. */
    record WelfareVisitMade(
            String visitId,
            LocalDate visited,
            @Nullable Boolean childSeen,
            @Nullable String outcome) implements EducationDetail {}

    /** How far the pupil's school takes part. */
    record SchoolEngagement(
            String school,
            LocalDate asOf,
            @Nullable Boolean trained,
            @Nullable Boolean attendsBriefing) implements EducationDetail {}
}
