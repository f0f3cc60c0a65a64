package uk.conduit.bench.latency;

import java.util.Arrays;
import java.util.Collection;

/**
 * What is told of many durations, each in milliseconds.
 *
 * @param count how many there were
 * @param median so long or shorter took half of them
 * @param p99 so long or shorter took 99 of 100
 * @param max the longest
 */
public record Percentiles(int count, double median, double p99, double max) {

    private static final double NANOS_OF_MILLI = 1e6;
    private static final int MIDDLE = 50;
    private static final int NINETY_NINE = 99;

    /** Of durations in nanoseconds; all nought if there are none. Each figure is one that was measured. */
    public static Percentiles of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            return new Percentiles(0, 0, 0, 0);
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Percentiles(sorted.length, at(sorted, MIDDLE), at(sorted, NINETY_NINE), at(sorted, 100));
    }

    private static double at(long[] sorted, int percent) {
        int place = (int) Math.ceilDiv((long) sorted.length * percent, 100L) - 1;
        return sorted[Math.max(0, place)] / NANOS_OF_MILLI;
    }
}
