package uk.conduit.agency.core.inlet;

import java.io.IOException;

/** Takes the receipts of one submission, in the order of its records. */
public interface Receipts {

    /**
     * Takes the next receipt.
     *
     * @throws IOException if the receiver is gone, or has no use for further receipts
     */
    void accept(Receipt receipt) throws IOException;

    /**
     * Nothing more is ready for now: the receiver may as well have what was taken so far.
     *
     * @throws IOException if the receiver is gone
     */
    void flush() throws IOException;
}
