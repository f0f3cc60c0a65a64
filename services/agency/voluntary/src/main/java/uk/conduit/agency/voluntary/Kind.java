package uk.conduit.agency.voluntary;

import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of record of the voluntary sector. */
enum Kind implements RecordKind {
    CONCERN(Traits.of("concern", Profile.NARRATIVE, Assertion.REPORTED).happening("reportedOn")),
    ADVOCACY_STARTED(
            Traits.of("advocacy-started", Profile.POINTER, Assertion.FACT).happening("started")),
    ADVOCACY_CONTACT(
            Traits.of("advocacy-contact", Profile.CORE_FACT, Assertion.FACT).happening("held")),
    ADVOCACY_ENDED(Traits.of("advocacy-ended", Profile.POINTER, Assertion.FACT).happening("ended")),
    FEEDBACK(Traits.of("feedback", Profile.CORE_FACT, Assertion.FACT).happening("given"));

    private final Traits traits;

    Kind(Traits traits) {
        this.traits = traits;
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
