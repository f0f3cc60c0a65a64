package uk.conduit.agency.core.folder;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.inlet.Inlet;

/** Looks into the folder drop again and again while the service runs. */
public final class FolderWatch implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(FolderWatch.class);

    private final FolderDrop drop;
    private final FolderSettings settings;
    private @Nullable ScheduledExecutorService watch;

    /** Watches the folder of one agency. */
    public FolderWatch(
            Inlet inlet, List<NativeFormat<?>> formats, FolderSettings settings, JsonMapper json, Clock clock) {
        this.drop = new FolderDrop(inlet, formats, settings, json, clock);
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("folder-drop").factory());
        long every = settings.every().toMillis();
        ScheduledFuture<?> _ = started.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
        watch = started;
    }

    /** Whatever goes wrong is tried again at the next look; an exception's message may hold a file's name. */
    private void look() {
        try {
            drop.look();
        } catch (IOException | RuntimeException e) {
            LOGGER.atError()
                    .addKeyValue("agency", settings.agency())
                    .addKeyValue("failure", e.getClass().getName())
                    .log("The folder drop could not be read or written");
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
