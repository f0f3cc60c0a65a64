package uk.conduit.platform.messaging.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.platform.messaging.intake.IntakeStatus.Waiting;

/**
 * The partitions of one reader that wait. Each is paused, and asked for anew after a while: first the store for its
 * position, which proves at the same time that the store is back, then the broker for its records.
 */
final class HeldBack {

    private static final Logger LOGGER = LoggerFactory.getLogger(HeldBack.class);

    /** Which wait, and from where each was to be read when it began to; nothing where that was not known. */
    private final Map<TopicPartition, OptionalLong> held = new ConcurrentHashMap<>();

    private final Pauses pauses;
    private final Placement placement;
    private final Places places;
    private final Later later;
    private final PartitionReader.Watch watch;

    HeldBack(Pauses pauses, Placement placement, Places places, Later later, PartitionReader.Watch watch) {
        this.pauses = pauses;
        this.placement = placement;
        this.places = places;
        this.later = later;
        this.watch = watch;
    }

    /** Pauses partitions of a client, from whatever thread. */
    interface Pauses {
        void pause(TopicPartition partition);

        void resume(TopicPartition partition);
    }

    /**
     * When to try again.
     *
     * @param scheduler who runs it
     * @param waits how long to wait
     */
    record Later(ScheduledExecutorService scheduler, IntakeSettings.Waits waits) {

        void run(Runnable task, int failures) {
            Duration wait = waits.after(failures);
            try {
                ScheduledFuture<?> _ = scheduler.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                LOGGER.atDebug().log("Not tried again: the readers stop");
            }
        }
    }

    void hold(TopicPartition partition, String cause) {
        OptionalLong stoodAt = placement.remove(partition);
        pauses.pause(partition);
        held.merge(partition, stoodAt, (before, now) -> now.isPresent() ? now : before);
        Waiting waiting = watch.status().waits(partition, cause);
        later.run(() -> again(partition), waiting.failures());
    }

    /** Forgets a partition that is another reader's now. */
    void release(TopicPartition partition) {
        held.remove(partition);
        placement.remove(partition);
        pauses.resume(partition);
        watch.status().noLongerWaits(partition.toString());
    }

    /**
     * No record need come to prove that the wait is over: the place itself was what was waited for, or the store has
     * moved on, as after a commit whose answer was lost.
     */
    private void endIfOver(TopicPartition partition, @Nullable OptionalLong stoodAt, long next) {
        if (stoodAt == null || stoodAt.isEmpty()) {
            watch.status().noLongerWaits(partition.toString());
        } else if (next > stoodAt.getAsLong()) {
            watch.status().moved(partition);
        }
    }

    private void again(TopicPartition partition) {
        if (!held.containsKey(partition)) {
            return;
        }
        try {
            Map<SourcePartition, Long> found = places.of(List.of(partition));
            if (found.isEmpty()) {
                hold(partition, "topic");
            } else {
                found.forEach(placement::put);
                OptionalLong stoodAt = held.remove(partition);
                pauses.resume(partition);
                found.values().forEach(next -> endIfOver(partition, stoodAt, next));
            }
        } catch (RuntimeException away) {
            hold(partition, Failure.of(away).cause());
        } catch (Error error) {
            watch.lastResort().end(error);
            throw error;
        }
    }
}
