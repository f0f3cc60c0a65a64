package uk.conduit.agency.core.inlet;

import java.io.IOException;

/**
 * Ends a submission without a byte: an export that failed, not a night on which nothing happened, for which every format
 * has at least its frame or its header line.
 */
public final class EmptySubmission extends IOException {

    private static final long serialVersionUID = 1;

    EmptySubmission() {
        super("Not a byte came");
    }
}
