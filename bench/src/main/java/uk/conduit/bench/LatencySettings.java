package uk.conduit.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import uk.conduit.bench.latency.Step;

/**
 * How latency is to be measured, as the command says it: {@code name=value} words.
 *
 * @param checkout the folder that holds the build and {@code .conduit}
 * @param rates so many events a second, one after the other
 * @param warmUp how long each rate runs before it counts
 * @param measured how long each rate runs while it counts
 * @param sample of so many events a second it is watched when they can be read
 * @param children about how many children, at most
 * @param runs how often each rate is measured
 * @param seed gives the same records again
 * @param json whether programs read the answer
 */
record LatencySettings(
        Path checkout,
        List<Integer> rates,
        Duration warmUp,
        Duration measured,
        int sample,
        int children,
        int runs,
        long seed,
        boolean json) {

    private static final int RATE_AT_MOST = 100_000;
    private static final int SECONDS_AT_MOST = 3_600;
    private static final int SAMPLE_AT_MOST = 100;
    private static final int CHILDREN_AT_MOST = 200_000;
    private static final int RUNS_AT_MOST = 99;

    static LatencySettings of(Path checkout, String... words) {
        Said said = Said.of(checkout, words);
        return new LatencySettings(
                checkout,
                said.numbers("rates", RATE_AT_MOST),
                Duration.ofSeconds(said.number("warm-up", SECONDS_AT_MOST)),
                Duration.ofSeconds(said.number("seconds", SECONDS_AT_MOST)),
                (int) said.number("sample", SAMPLE_AT_MOST),
                (int) said.number("children", CHILDREN_AT_MOST),
                (int) said.number("runs", RUNS_AT_MOST),
                said.number("seed", Long.MAX_VALUE),
                said.yes("json"));
    }

    Step step(int rate) {
        return new Step(rate, warmUp, measured, Math.min(sample, rate));
    }
}
