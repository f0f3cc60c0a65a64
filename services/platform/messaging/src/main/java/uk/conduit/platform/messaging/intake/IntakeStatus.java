package uk.conduit.platform.messaging.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the readers are doing, for health, metrics and people. */
public final class IntakeStatus {

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicLong positionsLost = new AtomicLong();
    private final AtomicReference<@Nullable Instant> lastMoved = new AtomicReference<>();
    private final Clock clock;

    /** Nothing has happened yet. */
    public IntakeStatus(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something is waited for.
     *
     * @param cause what, such as {@code database}
     * @param since since when
     * @param failures how often it has failed since
     */
    public record Waiting(String cause, Instant since, int failures) {}

    /** What is waited for, by the partition, topic or reader that waits. */
    public SortedMap<String, Waiting> waiting() {
        return new TreeMap<>(waiting);
    }

    /** How often a reader found its position moved by another, or by a commit whose answer was lost. */
    public long positionsLost() {
        return positionsLost.get();
    }

    /** When a position last moved; null if none has since the start. */
    public @Nullable Instant lastMoved() {
        return lastMoved.get();
    }

    Waiting waits(TopicPartition partition, String cause) {
        return waits(partition.toString(), cause);
    }

    Waiting waits(String who, String cause) {
        return waiting.merge(
                who,
                new Waiting(cause, clock.instant(), 0),
                (before, now) -> new Waiting(cause, before.since(), before.failures() + 1));
    }

    void moved(TopicPartition partition) {
        waiting.remove(partition.toString());
        lastMoved.set(clock.instant());
    }

    void noLongerWaits(String who) {
        waiting.remove(who);
    }

    void positionLost() {
        positionsLost.incrementAndGet();
    }
}
