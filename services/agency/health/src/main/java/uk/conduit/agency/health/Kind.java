package uk.conduit.agency.health;

import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of record, with who may see them, what they usually assert, and which field says when it happened. */
enum Kind implements RecordKind {
    UNSCHEDULED_ATTENDANCE("unscheduled-attendance", Profile.CORE_FACT, Assertion.FACT, "arrived"),
    WAS_NOT_BROUGHT("was-not-brought", Profile.CORE_FACT, Assertion.FACT, "appointment"),
    PROTECTION_LOOKUP("protection-lookup", Profile.POINTER, Assertion.FACT, "lookedUpAt"),
    SUBSTANCE_SERVICE("substance-service", Profile.CORE_FACT, Assertion.FACT, "since"),
    MENTAL_HEALTH_RISK("mental-health-risk", Profile.NARRATIVE, Assertion.PROFESSIONAL_OPINION, "identified");

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
