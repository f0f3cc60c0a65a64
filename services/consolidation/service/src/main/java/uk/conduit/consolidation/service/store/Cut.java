package uk.conduit.consolidation.service.store;

import java.util.List;
import java.util.UUID;

/**
 * How far consolidation has read: the position of every partition at one moment. Same cut, same pictures.
 *
 * @param places the positions, in the order of topic, topic id and partition
 */
public record Cut(List<Place> places) {

    /** Nothing has been read. */
    public static final Cut NOTHING = new Cut(List.of());

    /** Copies the places. */
    public Cut {
        places = List.copyOf(places);
    }

    /**
     * One partition's position.
     *
     * @param topic the topic
     * @param topicId the id it was created with
     * @param partition the partition; {@value Positions#READMITTED} for the topic's readmitted records
     * @param offset the offset behind the last record that was read
     */
    public record Place(String topic, UUID topicId, int partition, long offset) {}
}
