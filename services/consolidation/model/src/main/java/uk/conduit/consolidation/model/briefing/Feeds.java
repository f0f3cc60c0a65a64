package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/**
 * What the hub knows of its feeds at a cut.
 *
 * @param coverage every effective statement of coverage
 * @param partitions how many partitions each feed's topic has
 * @param setAside records that were received and are in no picture: held, or rejected
 * @param lastEvent when each feed's last event was received
 */
public record Feeds(
        List<Coverage> coverage,
        Map<Agency, Integer> partitions,
        List<SetAside> setAside,
        Map<Agency, Instant> lastEvent) {

    /** Copies all parts. */
    public Feeds {
        coverage = List.copyOf(coverage);
        partitions = Map.copyOf(partitions);
        setAside = List.copyOf(setAside);
        lastEvent = Map.copyOf(lastEvent);
    }

    /**
     * On one partition, everything of one kind from one source system has been received between two moments.
     *
     * @param agency whose feed
     * @param partition the partition of its topic
     * @param sourceSystem the system that speaks
     * @param kind the kind of event
     * @param from from when
     * @param to until when
     * @param event the event that says so
     */
    public record Coverage(
            Agency agency, int partition, String sourceSystem, String kind, Instant from, Instant to, EventId event) {}

    /**
     * A record that was received and is in no picture.
     *
     * @param agency whose feed
     * @param held held until the hub understands it, rather than rejected for good
     * @param child the child under whose reference it came; empty where that reference is not known, so that it may be
     *     anybody's
     */
    public record SetAside(Agency agency, boolean held, Optional<ChildId> child) {}
}
