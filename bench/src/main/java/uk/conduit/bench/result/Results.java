package uk.conduit.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was measured in one invocation.
 *
 * @param all every measurement
 */
public record Results(List<Measured> all) {

    /** Copies the list. */
    public Results {
        all = List.copyOf(all);
    }

    /** The measurements of one pipeline, run by run. */
    public List<Measured> of(PipelineName pipeline) {
        return all.stream().filter(each -> each.pipeline() == pipeline).toList();
    }

    /** Events per second; empty if the pipeline was left out. */
    public Optional<Spread> rate(PipelineName pipeline) {
        List<Double> rates = of(pipeline).stream().map(Measured::rate).toList();
        return rates.isEmpty() ? Optional.empty() : Optional.of(Spread.of(rates));
    }

    /**
     * How many times as fast one was as another. Each run is compared with itself, because what else the machine did then
     * slowed both. Empty if either was left out.
     */
    public Optional<Spread> ratio(PipelineName one, PipelineName other) {
        List<Double> ratios = new ArrayList<>();
        for (Measured its : of(one)) {
            of(other).stream()
                    .filter(each -> each.run() == its.run())
                    .forEach(each -> ratios.add(its.rate() / each.rate()));
        }
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Spread.of(ratios));
    }

    /** Whether everything that can be told to be right is. */
    public boolean sound() {
        return all.stream().allMatch(Measured::sound);
    }
}
