package uk.conduit.platform.messaging.intake;

/**
 * A position is not where a batch begins: another reader has gone on from there, or this one's last commit succeeded
 * although its answer was lost. Nothing was written.
 */
public final class PositionMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The position of some partition of a batch is elsewhere. */
    public PositionMoved() {
        super("The position is not where the batch begins");
    }
}
