package uk.conduit.agency.core.inlet;

import java.io.IOException;

/** Ends a submission that is larger than the door takes. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;

    private final long limit;

    TooLarge(long limit) {
        super("Larger than " + limit + " bytes");
        this.limit = limit;
    }

    /** How many bytes the door takes. */
    public long limit() {
        return limit;
    }
}
