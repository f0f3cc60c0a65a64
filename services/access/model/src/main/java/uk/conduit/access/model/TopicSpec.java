package uk.conduit.access.model;

import java.time.Duration;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.TopicName;

/**
 * A topic as it is declared. What every topic has in common is not declared but fixed here: the broker's own timestamps,
 * no unclean leader election, and as many copies as the cluster can keep.
 *
 * @param name the topic
 * @param partitions how many partitions; never changed later, because keys would move
 * @param retention how long records stay
 * @param maxMessageBytes the largest record taken, in bytes
 * @param compatibility which change of its schema is let pass; null for a topic without a schema
 */
public record TopicSpec(
        TopicName name,
        int partitions,
        Duration retention,
        int maxMessageBytes,
        @Nullable Compatibility compatibility) {

    /** The settings the hub decides; all others are the cluster's. */
    public static final Set<String> SETTINGS = Set.of(
            "cleanup.policy",
            "max.message.bytes",
            "message.timestamp.type",
            "min.insync.replicas",
            "retention.ms",
            "unclean.leader.election.enable");

    /** Copies of each partition on a cluster of so many brokers: three where there are three. */
    static int replicasOn(int brokers) {
        return Math.clamp(brokers, 1, 3);
    }

    /** The subject of its schema at the registry. */
    public String subject() {
        return name + "-value";
    }

    /** The settings of this topic, kept in so many copies: with three, an acknowledged record is on two at least. */
    SortedMap<String, String> settings(int replicas) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", "delete");
        settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("min.insync.replicas", replicas >= 3 ? "2" : "1");
        settings.put("retention.ms", Long.toString(retention.toMillis()));
        settings.put("unclean.leader.election.enable", "false");
        return settings;
    }

    /** The topic as it is made on a cluster of so many brokers. */
    TopicState on(int brokers) {
        int replicas = replicasOn(brokers);
        return new TopicState(partitions, replicas, settings(replicas));
    }
}
