package uk.conduit.agency.socialcare.cin;

import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;

/** Small censuses for tests. */
final class CensusText {

    static final String HEADER = "<Header><Source><DateTime>2026-11-23T06:00:00Z</DateTime></Source></Header>";

    private CensusText() {}

    /** A census with the usual header and these children. */
    static String census(String... children) {
        return "<Message>" + HEADER + "<Children>" + String.join("", children) + "</Children></Message>";
    }

    /** A child with these episodes. */
    static String child(String reference, String... episodes) {
        return childWith(reference, "", "", episodes);
    }

    /** A child with more identifiers and characteristics. */
    static String childWith(String reference, String identifiers, String characteristics, String... episodes) {
        return "<Child><ChildIdentifiers><LAchildID>" + reference + "</LAchildID>" + identifiers
                + "</ChildIdentifiers><ChildCharacteristics>" + characteristics + "</ChildCharacteristics>"
                + String.join("", episodes) + "</Child>";
    }

    /** An episode referred on this day, with these elements. */
    static String episode(String referred, String... elements) {
        return "<CINdetails><CINreferralDate>" + referred + "</CINreferralDate>" + String.join("", elements)
                + "</CINdetails>";
    }

    /** One element. */
    static String element(String name, String... content) {
        return "<" + name + ">" + String.join("", content) + "</" + name + ">";
    }

    /** What becomes of a census. */
    static Tally tally(String census) {
        return Tally.of(new CinCensus(Sent.parts()), Sent.text(census), Sent.submissionWithoutTime());
    }
}
