package uk.conduit.agency.adultsocialcare;

import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.record.RecordKind;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of record, with who may see them, what they usually assert, and which field says when it happened. */
enum Kind implements RecordKind {
    TRANSITION_ALERT("transition-alert", Profile.CORE_FACT, Assertion.PROFESSIONAL_OPINION, "raised"),
    TRANSITION_ASSESSMENT("transition-assessment", Profile.CORE_FACT, Assertion.FACT, "decided"),
    ADULT_THRESHOLD("adult-threshold", Profile.CORE_FACT, Assertion.FACT, "decided");

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
