package uk.conduit.assembly.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** Runs the tests of one fault with Maven, in a process of their own, and tells how far they are. */
final class FaultRun {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path home;
    private final String maven;

    /** Runs in this checkout, with this Maven. */
    FaultRun(Path home, String maven) {
        this.home = home;
        this.maven = maven;
    }

    /**
     * What became of a fault.
     *
     * @param held whether everything held
     * @param report what its tests told
     * @param log the whole output
     */
    record Outcome(boolean held, FaultReport report, Path log) {}

    /**
     * How much of a fault there is to be.
     *
     * @param seed from which everything is drawn
     * @param rounds how often
     * @param seconds how long what is away stays away; nought where nothing is
     */
    record Measure(long seed, int rounds, int seconds) {}

    /** Puts the fault to the hub, to its end or until it has taken too long. */
    Outcome run(Fault fault, Measure measure, Consumer<FaultReport> progress) {
        try {
            Path folder = Files.createDirectories(home.resolve(".conduit").resolve("faults"));
            Path report = folder.resolve(fault.word() + ".report");
            Path log = folder.resolve(fault.word() + ".log");
            Files.deleteIfExists(report);
            Process process =
                    start(fault.arguments(measure.seed(), measure.rounds(), measure.seconds(), report.toString()), log);
            long longest = fault.longest(measure.rounds(), measure.seconds()).toNanos();
            long begun = System.nanoTime();
            Thread end = new Thread(process::destroy, "end-of-fault");
            Runtime.getRuntime().addShutdownHook(end);
            while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.accept(FaultReport.read(report));
                if (System.nanoTime() - begun > longest) {
                    // Ends with a code other than nought, which is a fault that did not hold.
                    process.destroy();
                }
            }
            Runtime.getRuntime().removeShutdownHook(end);
            FaultReport told = FaultReport.read(report);
            progress.accept(told);
            // A run in which no test told anything has proved nothing.
            return new Outcome(process.exitValue() == 0 && !told.found().isEmpty(), told, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "interrupted");
        }
    }

    private Process start(List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(maven));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new SandboxRefusal(
                    ExitCode.NOT_BUILT, "conduit faults needs Maven 3.8.7 or newer: install it (apt install maven).");
        }
    }
}
