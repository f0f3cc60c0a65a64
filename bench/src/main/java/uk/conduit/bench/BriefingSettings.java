package uk.conduit.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/**
 * Which briefings are to be made, as the command says it: {@code name=value} words.
 *
 * @param checkout the folder that holds the build and {@code .conduit}
 * @param children of how many children, each number more than the one before
 * @param rows how many rows the briefing has at least that is set on paper
 * @param runs how often each is made
 * @param seed gives the same cases again
 * @param json whether programs read the answer
 */
record BriefingSettings(Path checkout, List<Integer> children, int rows, int runs, long seed, boolean json) {

    private static final int CHILDREN_AT_MOST = 200_000;
    private static final int ROWS_AT_MOST = 10_000;
    private static final int RUNS_AT_MOST = 99;

    static BriefingSettings of(Path checkout, String... words) {
        Said said = Said.of(checkout, words);
        List<Integer> children = said.numbers("children", CHILDREN_AT_MOST);
        if (IntStream.range(1, children.size()).anyMatch(place -> children.get(place) <= children.get(place - 1))) {
            throw new SandboxRefusal(ExitCode.USAGE, "--children: each number must be more than the one before.");
        }
        return new BriefingSettings(
                checkout,
                children,
                (int) said.number("rows", ROWS_AT_MOST),
                (int) said.number("runs", RUNS_AT_MOST),
                said.number("seed", Long.MAX_VALUE),
                said.yes("json"));
    }
}
