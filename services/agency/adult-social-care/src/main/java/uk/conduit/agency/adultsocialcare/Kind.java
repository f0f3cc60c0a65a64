package uk.conduit.agency.adultsocialcare;

import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of record of adult social care. */
enum Kind implements RecordKind {
    TRANSITION_ALERT(Traits.of("transition-alert", Profile.CORE_FACT, Assertion.PROFESSIONAL_OPINION)
            .happening("raised")),
    TRANSITION_ASSESSMENT(Traits.of("transition-assessment", Profile.CORE_FACT, Assertion.FACT)
            .happening("decided")),
    ADULT_THRESHOLD(
            Traits.of("adult-threshold", Profile.CORE_FACT, Assertion.FACT).happening("decided"));

    private final Traits traits;

    Kind(Traits traits) {
        this.traits = traits;
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
