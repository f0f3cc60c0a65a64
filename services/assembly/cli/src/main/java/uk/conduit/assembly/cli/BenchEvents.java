package uk.conduit.assembly.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which events are taken in, and how often, for every command that measures what becomes of them. */
final class BenchEvents {

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

    /** The same as {@code name=value}. */
    List<String> words() {
        return List.of("events=" + events, "children=" + children, "partitions=" + partitions, "runs=" + runs);
    }
}
