package uk.conduit.platform.messaging.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts and stops the readers, and looks after them while they run. */
public final class IntakeReaders implements SmartLifecycle {

    private final IntakeSettings settings;
    private final Places places;
    private final PartitionReader.Watch watch;
    private final List<Reader> readers = new ArrayList<>();
    private @Nullable ScheduledExecutorService scheduler;

    /**
     * Readers that are yet to be started.
     *
     * @param intake where the batches go
     * @param topics what the broker says of its topics
     */
    public IntakeReaders(
            IntakeSettings settings, Intake intake, Topics topics, IntakeStatus status, LastResort lastResort) {
        this.settings = settings;
        this.places = new Places(intake, topics);
        this.watch = new PartitionReader.Watch(status, lastResort);
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("intake-", 0).factory());
        scheduler = started;
        for (int number = 0; number < settings.readers(); number++) {
            Reader reader = new Reader("reader-" + number, settings, places, started, watch);
            readers.add(reader);
            reader.start();
        }
        Duration every = settings.watchEvery();
        TopicWatch topicWatch = new TopicWatch(places.topics(), settings.topics(), readers, watch);
        ScheduledFuture<?> _ = started.scheduleWithFixedDelay(topicWatch, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
        readers.forEach(Reader::stop);
        readers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
