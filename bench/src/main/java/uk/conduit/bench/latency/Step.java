package uk.conduit.bench.latency;

import java.time.Duration;

/**
 * One stretch of load.
 *
 * @param rate so many records are due each second
 * @param warmUp so long it runs before anything counts
 * @param measured so long it runs while it counts
 * @param sample of so many records a second, spread evenly, it is watched when they can be read; none if nought
 */
public record Step(int rate, Duration warmUp, Duration measured, int sample) {

    private static final long NANOS_OF_SECOND = 1_000_000_000L;

    /** How many records are due in all. */
    public long records() {
        return rate * warmUp.plus(measured).toNanos() / NANOS_OF_SECOND;
    }

    /** How long after the beginning a record is due, whatever became of those before it. */
    long due(long number) {
        return number * NANOS_OF_SECOND / rate;
    }

    /** Whether a record is due after the warm-up. */
    boolean counts(long number) {
        return due(number) >= warmUp.toNanos();
    }

    /** Whether it is watched: chosen by its number alone, before anything is known of how it fares. */
    boolean watched(long number) {
        return counts(number) && number * sample / rate != (number - 1) * sample / rate;
    }

    Duration whole() {
        return warmUp.plus(measured);
    }
}
