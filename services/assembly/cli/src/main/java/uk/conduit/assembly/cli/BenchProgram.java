package uk.conduit.assembly.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** The program that measures, {@code bench}, and what every command that starts it understands. */
final class BenchProgram {

    private static final int SIGNALLED = 128;

    private final Path checkout;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Makes the same events as a run with this seed; a random one otherwise.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Prints JSON; what goes on is told on standard error.")
    private boolean json;

    BenchProgram(Path checkout) {
        this.checkout = checkout;
    }

    /**
     * Measures, and answers with the exit code.
     *
     * @param what is to be measured
     * @param words how, as {@code name=value}
     * @throws SandboxRefusal if it is not built
     */
    int measure(String what, List<String> words) {
        Path module = checkout.resolve("bench");
        if (Files.notExists(module.resolve("target/bench.jar"))) {
            throw new SandboxRefusal(ExitCode.NOT_BUILT, "Not built: bench. ./conduit builds what is missing.");
        }
        try {
            Process process =
                    new ProcessBuilder(command(module, what, words)).inheritIO().start();
            Thread end = new Thread(() -> end(process), "end-of-bench");
            Runtime.getRuntime().addShutdownHook(end);
            int code = process.waitFor();
            return code >= SIGNALLED ? ExitCode.PART_FAILED.code() : code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxRefusal(ExitCode.PART_FAILED, "interrupted");
        }
    }

    private List<String> command(Path module, String what, List<String> words) {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE) : seed;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + module.resolve("jvm.options"),
                "-Dconduit.home=" + checkout,
                "-Djava.util.logging.config.file=" + module.resolve("logging.properties"),
                "-jar",
                module.resolve("target/bench.jar").toString(),
                what));
        command.addAll(words);
        command.addAll(List.of("seed=" + chosen, "json=" + json));
        return command;
    }

    /** It ends its servers first, in their order. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
