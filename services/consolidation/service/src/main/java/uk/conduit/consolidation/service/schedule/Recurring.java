package uk.conduit.consolidation.service.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again while the service runs. A failure (a database or broker that is away) is logged and
 * tried again at the next turn; nothing is lost by it, because what is to be done is read from the database each time.
 */
public final class Recurring implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Runnable work;
    private final Duration every;
    private @Nullable ScheduledExecutorService scheduler;

    /**
     * Not started yet.
     *
     * @param name what it does, for the log
     * @param work one turn
     * @param every the pause between two turns
     */
    public Recurring(String name, Runnable work, Duration every) {
        this.name = name;
        this.work = work;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        Future<?> _ =
                started.scheduleWithFixedDelay(this::turn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        scheduler = started;
    }

    private void turn() {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOGGER.atWarn()
                    .addKeyValue("work", name)
                    .addKeyValue("failure", away.getClass().getName())
                    .log("Tried again at the next turn");
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
