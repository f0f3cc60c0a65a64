package uk.conduit.consolidation.service.store;

import java.util.List;
import java.util.UUID;

/**
 * How far consolidation had read when a briefing was made: a position for each partition. The same cut gives the same
 * pictures.
 *
 * @param positions the positions, in the order of topic and partition
 */
public record Cut(List<Position> positions) {

    /** Copies the positions. */
    public Cut {
        positions = List.copyOf(positions);
    }

    /**
     * One partition's position.
     *
     * @param topic the topic's name
     * @param topicId the topic's id: a topic that was made again begins anew
     * @param partition the partition
     * @param next the offset that would have been read next
     */
    public record Position(String topic, UUID topicId, int partition, long next) {}
}
