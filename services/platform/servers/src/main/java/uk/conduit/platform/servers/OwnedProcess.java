package uk.conduit.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process that is ours alone: it writes to its own log, hears no Ctrl-C but from us, and ends when we end.
 *
 * <p>{@code setsid} keeps the terminal's Ctrl-C away, so that we decide the order of stopping; {@code setpriv
 * --pdeathsig} has the kernel end the child when this JVM is gone, whatever ended it.
 */
final class OwnedProcess implements AutoCloseable {

    /** How a process is asked to end in order, and how the kernel ends it when we are gone. */
    enum Ending {
        JVM("TERM", "KILL"),
        // PostgreSQL: INT is "fast" (clients are cut off, data is checkpointed), QUIT is "immediate" and takes its
        // own children along.
        POSTGRES("INT", "QUIT");

        private final String orderly;
        private final String orphaned;

        Ending(String orderly, String orphaned) {
            this.orderly = orderly;
            this.orphaned = orphaned;
        }
    }

    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ");
    private static final Duration POLL = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Ending ending;
    private final Path log;
    private final Process process;

    private OwnedProcess(String name, Ending ending, Path log, Process process) {
        this.name = name;
        this.ending = ending;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param within words put before the death signal is asked for: a new user namespace would undo it if it came after
     */
    static OwnedProcess start(
            String name,
            Ending ending,
            List<String> within,
            List<String> command,
            Map<String, String> environment,
            Path log) {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(within);
        words.addAll(List.of("setpriv", "--pdeathsig", ending.orphaned));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(OwnerOnly.file(log).toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        return new OwnedProcess(name, ending, log, Children.start(builder));
    }

    /** Waits until it answers. */
    void awaitReady(BooleanSupplier answers, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ServerDidNotStart(name, "it ended with exit code " + process.exitValue(), log);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ServerDidNotStart(name, "no answer within " + patience.toSeconds() + " s", log);
            }
            pause();
        }
    }

    /** Waits for one that is to end by itself. */
    void awaitSuccess() {
        if (!endedWithin(PATIENCE)) {
            kill();
            throw new ServerDidNotStart(name, "it did not end within " + PATIENCE.toSeconds() + " s", log);
        }
        if (process.exitValue() != 0) {
            throw new ServerDidNotStart(name, "it ended with exit code " + process.exitValue(), log);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end and waits; what does not end in 20 s is killed. */
    void stop() {
        if (process.isAlive()) {
            signal(ending.orderly);
            if (!endedWithin(PATIENCE)) {
                kill();
            }
        }
    }

    /** Ends it at once, as a power cut would: nothing of its own is run. */
    void kill() {
        process.destroyForcibly();
        endedWithin(PATIENCE);
    }

    /** Sends a signal by its name, for example STOP or CONT. */
    void signal(String signal) {
        try {
            // The shell's own kill: a machine may lack the program of that name.
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean endedWithin(Duration patience) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a process", e);
        }
    }
}
