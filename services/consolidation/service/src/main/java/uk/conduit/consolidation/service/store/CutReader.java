package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material;

/** Reads what a briefing is made of, for the cut at which the store stands. */
public interface CutReader {

    /**
     * The material and its cut, all of one snapshot.
     *
     * @param material what the briefing is made of
     * @param cut how far consolidation had read
     */
    record Taken(Material material, Cut cut) {}

    /**
     * Reads everything; belongs into one REPEATABLE READ transaction.
     *
     * @param before the cut since which events count as received; null for ever
     */
    Taken since(@Nullable Cut before);

    /** Whether consolidation has read up to these offsets. */
    boolean hasReached(Map<TopicPartition, Long> offsets);

    /** Whether an event dated before a moment, or a correction or retraction, was read since a cut. */
    boolean somethingLateSince(Cut cut, Instant moment);
}
