package uk.conduit.agency.socialcare.cin;

import java.time.Instant;

/**
 * The smallest part of a census that says one thing.
 *
 * @param kind what it says
 * @param id its id, the same in every extract: the child, the kind of element and a natural key such as its date
 * @param child whose it is
 * @param episode the episode ({@code CINdetails}) it stands in; the child itself for what stands in none
 * @param element the element
 * @param extractedAt when the extract was made, which is the version of all of it
 */
record CinRecord(Kind kind, String id, CinChild child, Element episode, Element element, Instant extractedAt) {

    /** What one native record says. */
    enum Kind {
        DETAILS,
        REFERRAL,
        CLOSURE,
        ASSESSMENT,
        PLAN_DATES,
        ENQUIRY_STARTED,
        ENQUIRY_ENDED,
        PROTECTION_STARTED,
        PROTECTION_ENDED,
        PRE_PROCEEDINGS
    }

    /** The kind alone: the id holds the agency's reference for a child. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
