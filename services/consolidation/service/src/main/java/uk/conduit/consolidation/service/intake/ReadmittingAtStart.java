package uk.conduit.consolidation.service.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.conduit.platform.messaging.intake.IntakeSettings.Waits;

/**
 * Tries what is held when a hub starts: one that was upgraded may know the kinds that the one before did not. What is away
 * is waited for. Records that are rejected are left to a person, because only a person knows whether a cause was mended.
 */
final class ReadmittingAtStart implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ReadmittingAtStart.class);

    private final Readmission readmission;
    private final Waits waits;
    private @Nullable Thread thread;

    ReadmittingAtStart(Readmission readmission, Waits waits) {
        this.readmission = readmission;
        this.waits = waits;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("readmission").start(this::readmit);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void readmit() {
        int failures = 0;
        while (!tried() && waited(waits.after(failures))) {
            failures++;
        }
    }

    private boolean tried() {
        try {
            Readmission.Result result = readmission.retryHeld();
            LOGGER.atInfo()
                    .addKeyValue("consolidated", result.consolidated())
                    .addKeyValue("held", result.held())
                    .log("What was held has been tried again");
            return true;
        } catch (RuntimeException away) {
            LOGGER.atWarn().addKeyValue("exception", away.getClass().getName()).log("What is held cannot be tried yet");
            return false;
        }
    }

    private static boolean waited(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
