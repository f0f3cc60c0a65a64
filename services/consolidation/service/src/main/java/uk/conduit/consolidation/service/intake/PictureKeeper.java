package uk.conduit.consolidation.service.intake;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.platform.messaging.intake.IntakeSettings.Waits;

/** Keeps pictures up to date behind the intake, for as long as the service runs. What is away is waited for. */
final class PictureKeeper implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(PictureKeeper.class);

    private final KeepingPictures keeping;
    private final PicturePositions positions;
    private final KeepingProperties properties;
    private final InHand inHand;
    private final Waits waits;
    private @Nullable Thread thread;
    private long readBefore;

    PictureKeeper(
            KeepingPictures keeping,
            PicturePositions positions,
            KeepingProperties properties,
            InHand inHand,
            Waits waits) {
        this.keeping = keeping;
        this.positions = positions;
        this.properties = properties;
        this.inHand = inHand;
        this.waits = waits;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("pictures").start(this::keep);
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

    private void keep() {
        int failures = 0;
        try {
            while (true) {
                try {
                    if (!moved()) {
                        Thread.sleep(properties.every());
                    }
                    failures = 0;
                } catch (RuntimeException away) {
                    LOGGER.atWarn()
                            .addKeyValue("exception", away.getClass().getName())
                            .log("Pictures cannot be kept yet");
                    Thread.sleep(waits.after(failures));
                    failures++;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes a step, if it is time for one; answers whether it did. */
    private boolean moved() {
        PicturePositions.Distance now = positions.distance();
        long came = now.read() - readBefore;
        readBefore = now.read();
        return properties.isTime(now.behind(), came + inHand.records()) && keeping.step();
    }
}
