package uk.conduit.bench.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.platform.servers.RunningProcess;

/**
 * Looks every 50 ms whether something is so yet, while a process works on it.
 *
 * @param process who works on it
 * @param log where that process says what went wrong
 */
record Looking(RunningProcess process, Path log) {

    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(3);

    /**
     * Waits until it is so.
     *
     * @param what what is waited for, to be told if it does not come
     * @param far how far it is: grows as long as there is any progress
     * @throws SandboxRefusal if the process ends before, or nothing moves for minutes
     */
    void until(String what, BooleanSupplier so, LongSupplier far) {
        long moved = System.nanoTime();
        long reached = Long.MIN_VALUE;
        while (!so.getAsBoolean()) {
            // Looked once more: a process that has done its task ends.
            if (!process.isAlive() && !so.getAsBoolean()) {
                throw failed(what, "ended before");
            }
            long now = far.getAsLong();
            if (now > reached) {
                reached = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > WITHOUT_PROGRESS.toNanos()) {
                throw failed(what, "has not moved for " + WITHOUT_PROGRESS.toMinutes() + " minutes, at " + reached);
            }
            pause();
        }
    }

    private SandboxRefusal failed(String what, String why) {
        return new SandboxRefusal(
                ExitCode.PART_FAILED,
                "%s %s %s; its own words: %s".formatted(process.name(), why, what, LastWords.of(log)));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "Interrupted while measuring.");
        }
    }
}
