package uk.conduit.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.bench.result.PipelineName;

/**
 * What is to be measured, as the command says it: {@code name=value} words.
 *
 * @param checkout the folder that holds the build and {@code .conduit}
 * @param events how many records
 * @param children about how many children, at most
 * @param partitions of each topic
 * @param runs how often each pipeline is measured
 * @param seed gives the same events again
 * @param only the pipelines that are measured
 * @param json whether programs read the answer
 */
record BenchSettings(
        Path checkout,
        long events,
        int children,
        int partitions,
        int runs,
        long seed,
        Set<PipelineName> only,
        boolean json) {

    private static final long EVENTS_AT_MOST = 100_000_000;
    private static final int CHILDREN_AT_MOST = 200_000;
    private static final int PARTITIONS_AT_MOST = 64;
    private static final int RUNS_AT_MOST = 99;

    static BenchSettings of(Path checkout, String... words) {
        Said said = Said.of(checkout, words);
        return new BenchSettings(
                checkout,
                said.number("events", EVENTS_AT_MOST),
                (int) said.number("children", CHILDREN_AT_MOST),
                (int) said.number("partitions", PARTITIONS_AT_MOST),
                (int) said.number("runs", RUNS_AT_MOST),
                said.number("seed", Long.MAX_VALUE),
                pipelines(said.text("only")),
                said.yes("json"));
    }

    private static Set<PipelineName> pipelines(String words) {
        if (words.isEmpty()) {
            return PipelineName.ofTheIntake();
        }
        try {
            EnumSet<PipelineName> only = EnumSet.noneOf(PipelineName.class);
            Arrays.stream(words.split(",", -1)).map(PipelineName::of).forEach(only::add);
            if (only.contains(PipelineName.REBUILD) && !only.contains(PipelineName.CONSOLIDATION)) {
                throw new SandboxRefusal(ExitCode.USAGE, "What consolidation has not taken in cannot be rebuilt.");
            }
            return only;
        } catch (IllegalArgumentException unknown) {
            throw new SandboxRefusal(ExitCode.USAGE, unknown.getMessage() + ".");
        }
    }
}
