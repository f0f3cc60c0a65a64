package uk.conduit.agency.voluntary.report;

import java.util.Locale;

/** Everything that can be typed or ticked. */
public enum Field {
    BASIS,
    REPORTER,
    REPORTED_DAY,
    REPORTED_MONTH,
    REPORTED_YEAR,
    WHAT(10_000),
    WHERE(500),
    SEEN_DAY,
    SEEN_MONTH,
    SEEN_YEAR,
    SEEN_TIME,
    REPEATED,
    SHARED_WITH,
    PEOPLE(4_000),
    VEHICLES(4_000),
    PHONES(4_000),
    ONLINE_NAMES(4_000),
    PLACES(4_000),
    SIGNS,
    GIVEN_NAME,
    FAMILY_NAME,
    KNOWN_AS,
    NAME_NOT_KNOWN,
    BORN_DAY,
    BORN_MONTH,
    BORN_YEAR,
    BORN_ESTIMATED,
    SEX,
    POSTCODE,
    NHS_NUMBER,
    UPN,
    INFORMED,
    TEAM(200),
    TEAM_PHONE;

    private static final int USUAL = 100;

    private final int longest;

    Field() {
        this(USUAL);
    }

    Field(int longest) {
        this.longest = longest;
    }

    /** Its name in the form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many characters it takes. */
    int longest() {
        return longest;
    }
}
