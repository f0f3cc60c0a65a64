package uk.conduit.agency.core.inlet;

import java.io.IOException;

/** Ends a submission that is packed: what is packed may unpack without end, so a door takes records as they are. */
final class Packed extends IOException {

    private static final long serialVersionUID = 1;

    Packed() {
        super("Packed with gzip");
    }
}
