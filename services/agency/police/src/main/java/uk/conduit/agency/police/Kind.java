package uk.conduit.agency.police;

import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of police record. */
enum Kind implements RecordKind {
    MISSING(Traits.of("missing", Profile.CORE_FACT, Assertion.REPORTED)),
    MISSING_REGRADED(Traits.of("missing-regraded", Profile.CORE_FACT, Assertion.PROFESSIONAL_OPINION)),
    FOUND(Traits.of("found", Profile.CORE_FACT, Assertion.FACT).happening("foundAt")),
    INVESTIGATION(Traits.of("investigation", Profile.CORE_FACT, Assertion.FACT)),
    CRIME(Traits.of("crime", Profile.CORE_FACT, Assertion.FACT)),
    OUTCOME(Traits.of("outcome", Profile.CORE_FACT, Assertion.FACT)),
    INTELLIGENCE(Traits.of("intelligence", Profile.NARRATIVE, Assertion.REPORTED)),
    ARREST_BAIL_CHARGE(
            Traits.of("arrest-bail-charge", Profile.CORE_FACT, Assertion.FACT).ofASuspect()),
    DISRUPTION(Traits.of("disruption", Profile.CORE_FACT, Assertion.FACT).ofASuspect()),
    BREACH(Traits.of("breach", Profile.CORE_FACT, Assertion.FACT)
            .happening("breached")
            .ofASuspect()),
    COURT_DATE(Traits.of("court-date", Profile.CORE_FACT, Assertion.FACT)),
    PROTECTION_POWER(
            Traits.of("protection-power", Profile.CORE_FACT, Assertion.FACT).happening("usedAt")),
    DOMESTIC_ABUSE(
            Traits.of("domestic-abuse", Profile.NARRATIVE, Assertion.REPORTED).happening("incidentAt")),
    VICTIMS_CODE(Traits.of("victims-code", Profile.CORE_FACT, Assertion.FACT));

    private final Traits traits;

    Kind(Traits traits) {
        this.traits = traits;
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
