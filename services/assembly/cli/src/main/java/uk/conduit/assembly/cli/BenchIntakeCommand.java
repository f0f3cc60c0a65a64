package uk.conduit.assembly.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many case events a second this machine takes in. The measuring is a program of its own: {@code bench}. */
@Command(
        name = "intake",
        description =
                "Measures how many case events a second consolidation takes in, beside two ceilings, two peers and one JDBC "
                        + "transaction for each event. Starts servers of its own; takes about 20 minutes as it stands, and "
                        + "wants the machine to itself. Ends with 1 when a ledger does not balance.")
final class BenchIntakeCommand implements Callable<Integer> {

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
            names = "--only",
            paramLabel = "PIPELINE",
            split = ",",
            description =
                    "Measures these alone: consolidation, rebuild (behind it), decode, copy, jdbc-sink, kafka-streams, naive.")
    private List<String> only = List.of();

    @Mixin
    private final BenchProgram program;

    BenchIntakeCommand() {
        this(Person.checkout());
    }

    BenchIntakeCommand(Path checkout) {
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
                        "only=" + String.join(",", only)));
    }
}
