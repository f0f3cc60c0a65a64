package uk.conduit.bench.result;

import java.util.Arrays;
import java.util.Collection;

/**
 * A few measurements of one thing.
 *
 * @param median the one in the middle; of an even number, the mean of the two in the middle
 * @param min the least
 * @param max the most
 */
public record Spread(double median, double min, double max) {

    /**
     * The spread of these.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
