package uk.conduit.assembly.sandbox;

import java.util.List;

/** A day in the life of the agencies, handed in at the doors of a running sandbox. */
public interface SampleDay {

    /**
     * Hands in everything and waits until the briefing is published.
     *
     * @return what each agency sent and what its door answered, in the order of the story
     */
    List<Handed> feed(RunningSandbox sandbox, Progress progress);

    /** A day on which nothing happens. */
    static SampleDay uneventful() {
        return (sandbox, progress) -> List.of();
    }

    /**
     * One file or statement that an agency's system sent, and what the door answered.
     *
     * @param agency the sender
     * @param file its name below {@code sample-day/}
     * @param answers the receipts, counted
     */
    record Handed(String agency, String file, Answers answers) {}

    /**
     * Receipts, counted.
     *
     * @param sent records handed in
     * @param accepted of these, durably taken in; flagged ones included
     * @param unchanged of these, known already
     * @param noEvent of these, understood, and the hub has no event for them
     * @param refused of these, not understood
     * @param flagged of the accepted ones, those with a value that is not used
     */
    record Answers(long sent, long accepted, long unchanged, long noEvent, long refused, long flagged) {

        /** Nothing sent. */
        public static final Answers NONE = new Answers(0, 0, 0, 0, 0, 0);

        /** Both together. */
        public Answers plus(Answers other) {
            return new Answers(
                    sent + other.sent,
                    accepted + other.accepted,
                    unchanged + other.unchanged,
                    noEvent + other.noEvent,
                    refused + other.refused,
                    flagged + other.flagged);
        }
    }
}
