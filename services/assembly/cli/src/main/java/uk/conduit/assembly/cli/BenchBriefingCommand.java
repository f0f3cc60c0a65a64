package uk.conduit.assembly.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long it takes to make a briefing of many children. The measuring is a program of its own: {@code bench}. */
@Command(
        name = "briefing",
        description =
                "Measures how long it takes to make a draft of the briefing over more and more children whose cases are open, "
                        + "and to set a briefing on paper. Starts servers of its own and fills them through the topics; takes "
                        + "about 10 minutes as it stands, and wants the machine to itself. Ends with 1 when the ledger does not "
                        + "balance.")
final class BenchBriefingCommand implements Callable<Integer> {

    @Option(
            names = "--children",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,10000,100000",
            description = "Of how many children, each number more than the one before. Default: ${DEFAULT-VALUE}.")
    private List<Integer> children = List.of();

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "300",
            description = "Rows that the briefing has at least that is set on paper. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each is made; the median counts. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Mixin
    private final BenchProgram program;

    BenchBriefingCommand() {
        this(Person.checkout());
    }

    BenchBriefingCommand(Path checkout) {
        this.program = new BenchProgram(checkout);
    }

    @Override
    public Integer call() {
        return program.measure(
                "briefing",
                List.of(
                        "children=" + children.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        "rows=" + rows,
                        "runs=" + runs));
    }
}
