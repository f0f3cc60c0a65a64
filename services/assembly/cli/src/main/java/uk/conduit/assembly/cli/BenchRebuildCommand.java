package uk.conduit.assembly.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How many case events a second this machine folds again from its store. Measured as the intake is, with a pipeline behind
 * consolidation: what it rebuilds is what was just taken in.
 */
@Command(
        name = "rebuild",
        description =
                "Measures how many case events a second every picture is rebuilt from, into empty tables beside those in use, "
                        + "after consolidation took them in; and compares them, byte for byte. Starts servers of its own, and "
                        + "wants the machine to itself. Ends with 1 when a picture differs or a ledger does not balance.")
final class BenchRebuildCommand implements Callable<Integer> {

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

    @Mixin
    private final BenchProgram program;

    BenchRebuildCommand() {
        this(Person.checkout());
    }

    BenchRebuildCommand(Path checkout) {
        this.program = new BenchProgram(checkout);
    }

    @Override
    public Integer call() {
        return program.measure(
                "intake",
                List.of(
                        "events=" + events,
                        "children=" + children,
                        "partitions=" + partitions,
                        "runs=" + runs,
                        "only=consolidation,rebuild"));
    }
}
