package uk.conduit.assembly.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long it takes until what a door has accepted can be read. The measuring is a program of its own: {@code bench}. */
@Command(
        name = "latency",
        description =
                "Measures how long it takes from a door's \"accepted\" until the read API tells the event, while events come "
                        + "at a steady rate whether the hub keeps up or not. Starts servers of its own; takes about 6 minutes as it "
                        + "stands, and wants the machine to itself. Ends with 1 when an event that was accepted is not told, or "
                        + "the ledger does not balance.")
final class BenchLatencyCommand implements Callable<Integer> {

    @Option(
            names = "--rates",
            paramLabel = "N",
            split = ",",
            defaultValue = "200,2000",
            description = "Events a second, one rate after the other. Default: ${DEFAULT-VALUE}.")
    private List<Integer> rates = List.of();

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long each rate runs before it counts. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long each rate runs while it counts. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "5",
            description = "Of so many events a second it is watched when they can be read. Default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(
            names = "--children",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Children whom they are about. Default: ${DEFAULT-VALUE}.")
    private int children;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each rate is measured; the median counts. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Mixin
    private final BenchProgram program;

    BenchLatencyCommand() {
        this(Person.checkout());
    }

    BenchLatencyCommand(Path checkout) {
        this.program = new BenchProgram(checkout);
    }

    @Override
    public Integer call() {
        return program.measure(
                "latency",
                List.of(
                        "rates=" + rates.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        "warm-up=" + warmUp,
                        "seconds=" + seconds,
                        "sample=" + sample,
                        "children=" + children,
                        "runs=" + runs));
    }
}
