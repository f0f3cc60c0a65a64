package uk.conduit.agency.core.inlet;

import java.time.Instant;
import java.util.List;

/** What became of a statement that a feed is complete. */
public sealed interface CoverageAnswer {

    /**
     * It stands in Kafka, on every partition, behind everything that was sent before.
     *
     * @param sourceSystem the system it is about
     * @param kinds the kinds it covers, by the names of events
     * @param from from when
     * @param to until when
     * @param eventIds one event for each partition, in the order of partitions
     */
    record Stated(String sourceSystem, List<String> kinds, Instant from, Instant to, List<String> eventIds)
            implements CoverageAnswer {}

    /**
     * It cannot be made.
     *
     * @param reason why, in words its sender can act on
     */
    record Refused(String reason) implements CoverageAnswer {}

    /** Kafka is away; nothing is known to stand. Stating it again is harmless. */
    record Away() implements CoverageAnswer {}
}
