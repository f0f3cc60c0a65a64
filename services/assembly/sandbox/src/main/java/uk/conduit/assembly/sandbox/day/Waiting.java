package uk.conduit.assembly.sandbox.day;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** Waits for something that another process does. */
final class Waiting {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Waiting() {}

    /**
     * What was waited for, once it is there.
     *
     * @throws SandboxRefusal if it is not there in time
     */
    static <T> T until(Duration patience, Supplier<Optional<T>> look, String what) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new SandboxRefusal(
                        ExitCode.PART_FAILED, "Waited %d s in vain for %s.".formatted(patience.toSeconds(), what));
            }
            pause(BETWEEN_LOOKS);
        }
    }

    static void pause(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while waiting.");
        }
    }
}
