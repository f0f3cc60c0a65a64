package uk.conduit.consolidation.service.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.Head;

/**
 * What a batch changes about which events count.
 *
 * @param begun events that have become effective, with what they say
 * @param ceased events that were effective and are not any more
 * @param verdicts the records whose outcome is another than consolidated, by where they came from
 */
record Effect(List<Begun> begun, List<Head> ceased, Map<Coordinate, ReadRecord.Aside> verdicts) {

    /**
     * An event that has become effective.
     *
     * @param said what it says
     * @param partition the partition of the topic it came on
     * @param earlier whether it was stored before this batch
     */
    record Begun(Said said, int partition, boolean earlier) {}

    Effect {
        begun = List.copyOf(begun);
        ceased = List.copyOf(ceased);
        verdicts = Map.copyOf(verdicts);
    }

    /** Subjects of which something earlier has begun or ceased to count, by key: what was folded of them is right no more. */
    Set<UUID> spoilt() {
        Set<UUID> spoilt = new HashSet<>();
        ceased.forEach(head -> {
            if (head.subject() != null) {
                spoilt.add(head.subject());
            }
        });
        begun.forEach(event -> {
            if (event.earlier() && event.said().subject() != null) {
                spoilt.add(event.said().subject());
            }
        });
        return spoilt;
    }
}
