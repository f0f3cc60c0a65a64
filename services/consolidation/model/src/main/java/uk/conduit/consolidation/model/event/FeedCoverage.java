package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A source system has sent everything of these kinds that it recorded between two moments. It is about no child, and it
 * alone supports the answer "none".
 *
 * @param header which event it is
 * @param sourceSystem the system that speaks
 * @param kinds kinds of event, by their names in the published language
 * @param from from when
 * @param to until when
 */
public record FeedCoverage(Header header, String sourceSystem, SortedSet<String> kinds, Instant from, Instant to) {

    /** Copies the kinds. */
    public FeedCoverage {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }
}
