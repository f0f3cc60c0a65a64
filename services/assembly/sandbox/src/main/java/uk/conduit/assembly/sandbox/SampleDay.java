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
     * What one agency sent, in records, and what its door answered.
     *
     * @param agency the sender
     * @param sent records handed in
     * @param accepted of these, durably taken in; flagged ones included
     * @param unchanged of these, known already
     * @param flagged of these, accepted with a value that is not used
     * @param refused of these, not understood
     */
    record Handed(String agency, long sent, long accepted, long unchanged, long flagged, long refused) {}
}
