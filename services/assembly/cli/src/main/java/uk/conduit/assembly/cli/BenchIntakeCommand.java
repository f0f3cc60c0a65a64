package uk.conduit.assembly.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** How many case events a second this machine takes in. The measuring is a program of its own: {@code bench}. */
@Command(
        name = "intake",
        description =
                "Measures how many case events a second consolidation takes in, beside two ceilings, two peers and one JDBC "
                        + "transaction for each event. Starts servers of its own; takes about 20 minutes as it stands, and "
                        + "wants the machine to itself. Ends with 1 when a ledger does not balance.")
final class BenchIntakeCommand implements Callable<Integer> {

    private static final int SIGNALLED = 128;

    private final Path checkout;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "500000",
            description = "Case events in the topics. Default: ${DEFAULT-VALUE}.")
    private long events;

    @Option(
            names = "--children",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Children whom they are about. Default: ${DEFAULT-VALUE}.")
    private int children;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of each agency's topic. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each pipeline is measured; the median counts. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Makes the same events as a run with this seed; a random one otherwise.")
    private @Nullable Long seed;

    @Option(
            names = "--only",
            paramLabel = "PIPELINE",
            split = ",",
            description = "Measures these alone: consolidation, decode, copy, jdbc-sink, kafka-streams, naive.")
    private List<String> only = List.of();

    @Option(names = "--json", description = "Prints JSON; what goes on is told on standard error.")
    private boolean json;

    BenchIntakeCommand() {
        this(Person.checkout());
    }

    BenchIntakeCommand(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        Path module = checkout.resolve("bench");
        if (Files.notExists(module.resolve("target/bench.jar"))) {
            throw new SandboxRefusal(ExitCode.NOT_BUILT, "Not built: bench. ./conduit builds what is missing.");
        }
        try {
            Process process = new ProcessBuilder(command(module)).inheritIO().start();
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

    private List<String> command(Path module) {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE) : seed;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + module.resolve("jvm.options"),
                "-Dconduit.home=" + checkout,
                "-Djava.util.logging.config.file=" + module.resolve("logging.properties"),
                "-jar",
                module.resolve("target/bench.jar").toString()));
        command.addAll(List.of(
                "intake",
                "events=" + events,
                "children=" + children,
                "partitions=" + partitions,
                "runs=" + runs,
                "seed=" + chosen,
                "only=" + String.join(",", only),
                "json=" + json));
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
