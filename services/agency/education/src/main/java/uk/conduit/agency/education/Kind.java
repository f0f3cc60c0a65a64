package uk.conduit.agency.education;

import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of record of education welfare. */
enum Kind implements RecordKind {
    ATTENDANCE(Traits.of("attendance", Profile.CORE_FACT, Assertion.FACT)),
    EXCLUSION(Traits.of("exclusion", Profile.CORE_FACT, Assertion.FACT).beginning("started")),
    MISSING_EDUCATION(
            Traits.of("missing-education", Profile.CORE_FACT, Assertion.FACT).happening("since")),
    PART_TIME_TIMETABLE(
            Traits.of("part-time-timetable", Profile.CORE_FACT, Assertion.FACT).beginning("from")),
    ROLL(Traits.of("roll", Profile.POINTER, Assertion.FACT).happening("on")),
    CONCERN(Traits.of("concern", Profile.NARRATIVE, Assertion.REPORTED)),
    WELFARE_VISIT(Traits.of("welfare-visit", Profile.CORE_FACT, Assertion.FACT).happening("visited")),
    SCHOOL_ENGAGEMENT(
            Traits.of("school-engagement", Profile.POINTER, Assertion.FACT).happening("asOf"));

    private final Traits traits;

    Kind(Traits traits) {
        this.traits = traits;
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
