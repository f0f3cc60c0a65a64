package uk.conduit.consolidation.service.intake;

import java.util.List;
import java.util.Map;
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
     */
    record Begun(Said said, int partition) {}

    Effect {
        begun = List.copyOf(begun);
        ceased = List.copyOf(ceased);
        verdicts = Map.copyOf(verdicts);
    }
}
