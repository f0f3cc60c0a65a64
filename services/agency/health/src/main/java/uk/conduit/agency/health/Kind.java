package uk.conduit.agency.health;

import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of health record as JSON. */
enum Kind implements RecordKind {
    UNSCHEDULED_ATTENDANCE(Traits.of("unscheduled-attendance", Profile.CORE_FACT, Assertion.FACT)
            .happening("arrived")),
    WAS_NOT_BROUGHT(
            Traits.of("was-not-brought", Profile.CORE_FACT, Assertion.FACT).happening("appointment")),
    PROTECTION_LOOKUP(
            Traits.of("protection-lookup", Profile.POINTER, Assertion.FACT).happening("lookedUpAt")),
    SUBSTANCE_SERVICE(
            Traits.of("substance-service", Profile.CORE_FACT, Assertion.FACT).happening("since")),
    MENTAL_HEALTH_RISK(Traits.of("mental-health-risk", Profile.NARRATIVE, Assertion.PROFESSIONAL_OPINION)
            .happening("identified"));

    private final Traits traits;

    Kind(Traits traits) {
        this.traits = traits;
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
