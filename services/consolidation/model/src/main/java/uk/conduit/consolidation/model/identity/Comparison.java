package uk.conduit.consolidation.model.identity;

import java.util.List;

/**
 * Two subjects laid side by side. Rules see this and nothing else.
 *
 * @param names the names
 * @param birth the birth dates
 * @param postcode the home postcodes
 * @param nhs the NHS numbers
 * @param upn the unique pupil numbers
 * @param sex the recorded sex
 * @param oneAgency whether both are references of one agency
 */
record Comparison(
        Names names,
        BirthLevel birth,
        PostcodeLevel postcode,
        NumberLevel nhs,
        NumberLevel upn,
        SexLevel sex,
        boolean oneAgency) {

    static Comparison of(Known one, Known other) {
        return new Comparison(
                Names.of(one.names(), other.names()),
                BirthLevel.of(one.births(), other.births()),
                PostcodeLevel.of(one.postcodes(), other.postcodes()),
                NumberLevel.nhs(one, other),
                NumberLevel.upn(one, other),
                SexLevel.of(one.sexes(), other.sexes()),
                one.ref().agency().equals(other.ref().agency()));
    }

    /** Whether any identifier is the same. */
    boolean sameNumber() {
        return nhs.agrees() || upn.agrees();
    }

    /** What a reviewer is told of each field. */
    List<Agreement> fields() {
        return List.of(
                new Agreement(
                        "forename", names.forename().name(), names.forename().words()),
                new Agreement("surname", names.surname().name(), names.surname().words()),
                new Agreement("birth date", birth.name(), birth.words()),
                new Agreement("postcode", postcode.name(), postcode.words()),
                new Agreement("NHS number", nhs.name(), nhs.words()),
                new Agreement("UPN", upn.name(), upn.words()),
                new Agreement("sex", sex.name(), sex.words()));
    }
}
