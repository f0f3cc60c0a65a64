package uk.conduit.agency.core;

import java.io.IOException;
import java.io.InputStream;

/**
 * One native format of one agency: how it is read, and what its records mean.
 *
 * @param <N> one record of the format, as the agency writes it
 */
public interface NativeFormat<N> {

    /** The content type under which the format is sent, without parameters. */
    String mediaType();

    /** Whether a dropped file of this name is in this format. */
    boolean recognises(String fileName);

    /** Whether records carry no version of their own, so that the sender must say when the extract was made. */
    boolean needsExtractTime();

    /**
     * Whether the version of a record is the time of its extract. Then a newer extract with equal content says nothing
     * new and is not sent again; a newer version that a source has counted itself always is.
     */
    default boolean versionIsExtractTime() {
        return needsExtractTime();
    }

    /**
     * Reads records one at a time and hands each on before it reads the next, so that a large file needs no more memory
     * than a small one. What can be read is handed on even where its neighbour cannot.
     *
     * @throws IOException if the bytes themselves cannot be had; bad content is never an exception but a
     *     {@link Decoded.Unreadable}
     */
    void decode(InputStream bytes, Submission submission, Sink<N> sink) throws IOException;

    /** Says what one record means. Pure: the same record and submission give the same translation. */
    Translation translate(N record, Submission submission);

    /**
     * Where decoded records go.
     *
     * @param <N> one record of the format
     */
    @FunctionalInterface
    interface Sink<N> {
        /**
         * Takes the next record.
         *
         * @throws IOException if the receiver of the receipts is gone
         */
        void accept(Decoded<N> decoded) throws IOException;
    }
}
