package uk.conduit.assembly.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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

    @Mixin
    private final BenchEvents events = new BenchEvents();

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
        List<String> words = new ArrayList<>(events.words());
        words.add("only=" + String.join(",", only));
        return program.measure("intake", words);
    }
}
