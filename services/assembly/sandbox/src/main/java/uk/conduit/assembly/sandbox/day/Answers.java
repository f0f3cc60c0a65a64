package uk.conduit.assembly.sandbox.day;

import uk.conduit.assembly.sandbox.SampleDay.Handed;

/** What a door answered to everything that one agency handed in, counted. */
record Answers(long sent, long accepted, long unchanged, long flagged, long refused) {

    static final Answers NONE = new Answers(0, 0, 0, 0, 0);

    Answers plus(Answers other) {
        return new Answers(
                sent + other.sent,
                accepted + other.accepted,
                unchanged + other.unchanged,
                flagged + other.flagged,
                refused + other.refused);
    }

    Handed of(String agency) {
        return new Handed(agency, sent, accepted, unchanged, flagged, refused);
    }
}
