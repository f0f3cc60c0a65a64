package uk.conduit.access.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic as the cluster has it.
 *
 * @param partitions how many partitions
 * @param replicas how many copies of each
 * @param settings the settings that {@link TopicSpec} decides, by the broker's names, with the values in force
 */
public record TopicState(int partitions, int replicas, SortedMap<String, String> settings) {

    /** Copies the settings. */
    public TopicState {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
