package uk.conduit.agency.police;

import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of police record, with who may see them and what they usually assert. */
enum Kind implements RecordKind {
    MISSING("missing", Profile.CORE_FACT, Assertion.REPORTED),
    MISSING_REGRADED("missing-regraded", Profile.CORE_FACT, Assertion.PROFESSIONAL_OPINION),
    FOUND("found", Profile.CORE_FACT, Assertion.FACT),
    INVESTIGATION("investigation", Profile.CORE_FACT, Assertion.FACT),
    CRIME("crime", Profile.CORE_FACT, Assertion.FACT),
    OUTCOME("outcome", Profile.CORE_FACT, Assertion.FACT),
    INTELLIGENCE("intelligence", Profile.NARRATIVE, Assertion.REPORTED),
    ARREST_BAIL_CHARGE("arrest-bail-charge", Profile.CORE_FACT, Assertion.FACT),
    DISRUPTION("disruption", Profile.CORE_FACT, Assertion.FACT),
    BREACH("breach", Profile.CORE_FACT, Assertion.FACT),
    COURT_DATE("court-date", Profile.CORE_FACT, Assertion.FACT),
    PROTECTION_POWER("protection-power", Profile.CORE_FACT, Assertion.FACT),
    DOMESTIC_ABUSE("domestic-abuse", Profile.NARRATIVE, Assertion.REPORTED),
    VICTIMS_CODE("victims-code", Profile.CORE_FACT, Assertion.FACT);

    private final String word;
    private final Profile profile;
    private final Assertion assertion;

    Kind(String word, Profile profile, Assertion assertion) {
        this.word = word;
        this.profile = profile;
        this.assertion = assertion;
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
        return switch (this) {
            case FOUND -> "foundAt";
            case BREACH -> "breached";
            case PROTECTION_POWER -> "usedAt";
            case DOMESTIC_ABUSE -> "incidentAt";
            default -> null;
        };
    }

    @Override
    public boolean isAboutASuspect() {
        return this == ARREST_BAIL_CHARGE || this == DISRUPTION || this == BREACH;
    }
}
