package uk.conduit.bench.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.conduit.platform.kernel.Agency;

/**
 * An invented child.
 *
 * @param number from nought
 * @param given first name
 * @param family last name
 * @param birth the day of birth
 * @param nhsNumber of the range that is kept for fictitious people
 * @param postcode where the child lives
 * @param boy whether it is a boy
 * @param knownTo the agencies that have records of the child, at least one, each with a reference of its own
 */
record Person(
        int number,
        String given,
        String family,
        LocalDate birth,
        String nhsNumber,
        String postcode,
        boolean boy,
        List<Agency> knownTo) {

    /** The reference under which an agency knows the child: its own, and like no other agency's. */
    String reference(Agency agency) {
        return agency.name().substring(0, 2).toUpperCase(Locale.ROOT)
                + (agency.equals(Agency.ADULT_SOCIAL_CARE) ? "T" : "C")
                + (100_000 + number);
    }

    /** The number alone, as of anybody. */
    @Override
    public String toString() {
        return "person " + number;
    }
}
