package uk.conduit.bench.result;

import java.time.Duration;

/**
 * One pipeline, measured once.
 *
 * @param pipeline which
 * @param run in which run, from 1
 * @param events how many records it took, repeats included
 * @param took from its first record until its last was durable; more than nought
 * @param sound whether what it left behind is right, as far as the pipeline can tell: the hub's ledger balances
 * @param memoryBytes the most memory its process had at a time
 */
public record Measured(PipelineName pipeline, int run, long events, Duration took, boolean sound, long memoryBytes) {

    private static final double NANOS = 1e9;

    /** Refuses a time in which nothing can have happened. */
    public Measured {
        if (took.isZero() || took.isNegative()) {
            throw new IllegalArgumentException("It took no time");
        }
    }

    /** Events per second. */
    public double rate() {
        return events * NANOS / took.toNanos();
    }
}
