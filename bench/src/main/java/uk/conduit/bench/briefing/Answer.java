package uk.conduit.bench.briefing;

import java.time.Duration;

/**
 * What came back from a service.
 *
 * @param took from the question until its last byte
 * @param worked how much processor time the service used meanwhile
 * @param bytes how many bytes
 * @param rows how many rows of a briefing are in it, if it is one in JSON
 */
public record Answer(Duration took, Duration worked, long bytes, long rows) {

    private static final double NANOS = 1e9;

    /** How long it took, in seconds. */
    public double seconds() {
        return took.toNanos() / NANOS;
    }

    /** How much processor time the service used, in seconds. */
    public double processorSeconds() {
        return worked.toNanos() / NANOS;
    }
}
