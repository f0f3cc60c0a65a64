package uk.conduit.agency.police;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** The kinds of police record, with who may see them and what they usually assert. */
enum Kind {
    MISSING("missing", Profile.CORE_FACT, Assertion.REPORTED),
    MISSING_REGRADED("missing-regraded", Profile.CORE_FACT, Assertion.PROFESSIONAL_OPINION),
    FOUND("found", Profile.CORE_FACT, Assertion.FACT),
    INVESTIGATION("investigation", Profile.CORE_FACT, Assertion.FACT),
    CRIME("crime", Profile.CORE_FACT, Assertion.FACT),
    OUTCOME("outcome", Profile.CORE_FACT, Assertion.FACT),
    INTELLIGENCE("intelligence", Profile.NARRATIVE, Assertion.REPORTED),
    ARREST_BAIL_CHARGE("arrest-bail-charge", Profile.CORE_FACT, Assertion.FACT),
    DISRUPTION("disruption", Profile.CORE_FACT, Assertion.FACT),
    RETRACTION("retraction", Profile.CORE_FACT, Assertion.FACT);

    private static final Map<String, Kind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(it -> it.word, Function.identity()));

    private final String word;
    private final Profile profile;
    private final Assertion assertion;

    Kind(String word, Profile profile, Assertion assertion) {
        this.word = word;
        this.profile = profile;
        this.assertion = assertion;
    }

    /** The kind of a record that fits the schema. */
    static Kind of(Fields record) {
        Kind kind = BY_WORD.get(record.text("kind"));
        if (kind == null) {
            throw new Refusal("/kind: is not a kind of police record");
        }
        return kind;
    }

    Profile profile() {
        return profile;
    }

    Assertion assertion() {
        return assertion;
    }

    /** Whether people are never named with it, because the one it is about is a suspect. */
    boolean isAboutASuspect() {
        return this == ARREST_BAIL_CHARGE || this == DISRUPTION;
    }
}
