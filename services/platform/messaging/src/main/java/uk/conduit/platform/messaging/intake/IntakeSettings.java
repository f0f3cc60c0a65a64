package uk.conduit.platform.messaging.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.conduit.platform.kernel.TopicName;

/**
 * How the readers read.
 *
 * @param consumer settings of Kafka's client: where the broker is, as whom to sign in, the group, how much to fetch
 * @param topics what to read
 * @param readers how many readers share the partitions
 * @param waits how long to wait before a failed batch is tried again
 * @param watchEvery how often to ask whether a topic was deleted and created anew
 */
public record IntakeSettings(
        Map<String, Object> consumer, List<TopicName> topics, int readers, Waits waits, Duration watchEvery) {

    /** Copies the maps and lists. */
    public IntakeSettings {
        consumer = Map.copyOf(consumer);
        topics = List.copyOf(topics);
    }

    /**
     * Growing waits: each is twice the one before, up to the longest.
     *
     * @param first the first
     * @param longest the longest
     */
    public record Waits(Duration first, Duration longest) {

        private static final int MOST_DOUBLINGS = 20;

        /** How long to wait after so many failures in a row, counted from nought. */
        public Duration after(int failures) {
            Duration wait = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}
