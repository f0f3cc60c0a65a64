package uk.conduit.agency.education;

import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of record, with who may see them, what they usually assert, and which field says when it happened. */
enum Kind implements RecordKind {
    ATTENDANCE("attendance", Profile.CORE_FACT, Assertion.FACT, null),
    EXCLUSION("exclusion", Profile.CORE_FACT, Assertion.FACT, "started"),
    MISSING_EDUCATION("missing-education", Profile.CORE_FACT, Assertion.FACT, "since"),
    PART_TIME_TIMETABLE("part-time-timetable", Profile.CORE_FACT, Assertion.FACT, "from"),
    ROLL("roll", Profile.POINTER, Assertion.FACT, "on"),
    CONCERN("concern", Profile.NARRATIVE, Assertion.REPORTED, null),
    WELFARE_VISIT("welfare-visit", Profile.CORE_FACT, Assertion.FACT, "visited"),
    SCHOOL_ENGAGEMENT("school-engagement", Profile.POINTER, Assertion.FACT, "asOf");

    private final String word;
    private final Profile profile;
    private final Assertion assertion;
    private final @Nullable String moment;

    Kind(String word, Profile profile, Assertion assertion, @Nullable String moment) {
        this.word = word;
        this.profile = profile;
        this.assertion = assertion;
        this.moment = moment;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Assertion assertion() {
        return assertion;
    }

    @Override
    public @Nullable String moment() {
        return moment;
    }
}
