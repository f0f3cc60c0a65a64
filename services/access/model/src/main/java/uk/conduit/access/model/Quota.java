package uk.conduit.access.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The limits of one principal, by the broker's own names for them. Without a limit there is none.
 *
 * @param limits each limit's value: bytes per second, or percent of one of the broker's threads
 */
public record Quota(SortedMap<String, Double> limits) {

    /** No limits at all. */
    public static final Quota NONE = new Quota(new TreeMap<>());

    private static final String PRODUCER_BYTES = "producer_byte_rate";
    private static final String REQUEST_PERCENTAGE = "request_percentage";

    /** Copies the limits. */
    public Quota {
        limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    }

    /**
     * What an agency is held to, so that one that sends twenty times its rate slows only itself.
     *
     * @param producerBytesPerSecond what it may write
     * @param requestPercentage how much of one broker thread its requests may use, in percent
     */
    public static Quota of(double producerBytesPerSecond, double requestPercentage) {
        return new Quota(
                new TreeMap<>(Map.of(PRODUCER_BYTES, producerBytesPerSecond, REQUEST_PERCENTAGE, requestPercentage)));
    }
}
