package uk.conduit.agency.core;

/**
 * What a decoder found at one place of a submission.
 *
 * @param <N> one record of the format
 */
public sealed interface Decoded<N> {

    /** Where in the submission, in words its sender can act on, such as {@code line 14}. Never a value from it. */
    String place();

    /**
     * A record that could be read.
     *
     * @param place where it stands
     * @param value the record as the agency wrote it
     * @param <N> one record of the format
     */
    record Found<N>(String place, N value) implements Decoded<N> {}

    /**
     * Something that could not be read.
     *
     * @param place where it stands
     * @param reason why, in words its sender can act on; never a value from it
     * @param <N> one record of the format
     */
    record Unreadable<N>(String place, String reason) implements Decoded<N> {}
}
