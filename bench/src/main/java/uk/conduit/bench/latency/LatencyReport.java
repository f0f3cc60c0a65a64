package uk.conduit.bench.latency;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.bench.result.Spread;

/**
 * How latencies are told: lines for people, JSON for programs. Of several runs, each figure is the median of theirs.
 *
 * @param circumstances how it was measured
 * @param all every step of every run
 */
public record LatencyReport(Circumstances circumstances, List<MeasuredStep> all) {

    /** What is aimed at: 99 of 100 told within so many milliseconds, at so many events a second. */
    private static final double GOAL_MILLIS = 1_000;

    private static final int GOAL_RATE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROW = "%10s %10s  %-22s %8s %10s %10s %10s";

    /**
     * In which circumstances it was measured.
     *
     * @param seed gives the same records again
     * @param children about how many children
     * @param runs how many
     * @param step what each step had besides its rate
     * @param ledgerBalances whether the ledger balanced afterwards
     * @param machine facts of machine and servers, in the order in which they are told
     */
    public record Circumstances(
            long seed, int children, int runs, Step step, boolean ledgerBalances, Map<String, String> machine) {}

    /** What is told of one rate, by its name. */
    private enum Figure {
        TOLD("fromAccepted", "accepted until told") {
            @Override
            Percentiles of(MeasuredStep step) {
                return step.told();
            }
        },
        SINCE_DUE("fromDue", "due until told") {
            @Override
            Percentiles of(MeasuredStep step) {
                return step.sinceDue();
            }
        },
        DOOR("doorFromDue", "due until accepted") {
            @Override
            Percentiles of(MeasuredStep step) {
                return step.door();
            }
        },
        RESOLUTION("resolution", "resolution") {
            @Override
            Percentiles of(MeasuredStep step) {
                return step.resolution();
            }
        };

        private final String key;
        private final String words;

        Figure(String key, String words) {
            this.key = key;
            this.words = words;
        }

        abstract Percentiles of(MeasuredStep step);
    }

    /** Copies the list. */
    public LatencyReport {
        all = List.copyOf(all);
    }

    /** Whether everything watched was told, and the ledger balances. */
    public boolean sound() {
        return circumstances.ledgerBalances() && all.stream().allMatch(MeasuredStep::sound);
    }

    private List<Integer> rates() {
        return all.stream().map(MeasuredStep::rate).distinct().toList();
    }

    private List<MeasuredStep> of(int rate) {
        return all.stream().filter(step -> step.rate() == rate).toList();
    }

    private Spread spread(int rate, ToDoubleFunction<MeasuredStep> figure) {
        return Spread.of(of(rate).stream().map(figure::applyAsDouble).toList());
    }

    /** For people. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("events/s", "reached", "milliseconds", "how many", "median", "99 of 100", "max"));
        for (int rate : rates()) {
            for (Figure figure : Figure.values()) {
                boolean first = figure == Figure.TOLD;
                lines.add(ROW.formatted(
                        first ? number("%,d", rate) : "",
                        first
                                ? number(
                                        "%,.0f",
                                        spread(rate, MeasuredStep::reached).median())
                                : "",
                        figure.words,
                        number(
                                "%,.0f",
                                spread(rate, step -> figure.of(step).count()).median()),
                        number(
                                "%,.1f",
                                spread(rate, step -> figure.of(step).median()).median()),
                        number(
                                "%,.1f",
                                spread(rate, step -> figure.of(step).p99()).median()),
                        number(
                                "%,.1f",
                                spread(rate, step -> figure.of(step).max()).max())));
            }
        }
        lines.add("");
        lines.addAll(verdicts());
        lines.add("");
        lines.addAll(facts());
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> verdicts() {
        List<String> lines = new ArrayList<>();
        for (int rate : rates()) {
            if (of(rate).stream().anyMatch(step -> !step.kept())) {
                lines.add(number(
                        "The doors did not take %,d events a second: what was due waited, and the rest was left.",
                        rate));
            }
        }
        if (rates().contains(GOAL_RATE)) {
            Spread p99 = spread(GOAL_RATE, step -> step.told().p99());
            lines.add(number(
                    "Goal: at %d events/s, 99 of 100 are told within %,.0f ms of being accepted: %s (%,.1f ms; %,.1f to %,.1f).",
                    GOAL_RATE, GOAL_MILLIS, met() ? "met" : "NOT met", p99.median(), p99.min(), p99.max()));
        }
        return lines;
    }

    private boolean met() {
        return spread(GOAL_RATE, step -> step.told().p99()).median() <= GOAL_MILLIS
                && of(GOAL_RATE).stream().allMatch(MeasuredStep::kept);
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        Step step = circumstances.step();
        facts.add(number(
                "seed %d: up to %,d children, %d runs, the median of them; each %,d s to warm up and %,d s measured; %d events/s"
                        + " watched",
                circumstances.seed(),
                circumstances.children(),
                circumstances.runs(),
                step.warmUp().toSeconds(),
                step.measured().toSeconds(),
                step.sample()));
        circumstances.machine().forEach((name, value) -> facts.add(name + ": " + value));
        facts.add(
                circumstances.ledgerBalances()
                        ? "The ledger balances."
                        : "The ledger does NOT balance: the figures count for nothing.");
        if (!all.stream().allMatch(MeasuredStep::sound)) {
            facts.add("An event that was accepted was NOT told: the figures count for nothing.");
        }
        return facts;
    }

    /** For programs. */
    public String json() {
        ObjectNode whole = JSON.createObjectNode()
                .put("seed", circumstances.seed())
                .put("children", circumstances.children())
                .put("runs", circumstances.runs())
                .put("warmUpSeconds", circumstances.step().warmUp().toSeconds())
                .put("measuredSeconds", circumstances.step().measured().toSeconds())
                .put("watchedPerSecond", circumstances.step().sample())
                .put("ledgerBalances", circumstances.ledgerBalances())
                .put("everyWatchedEventWasTold", all.stream().allMatch(MeasuredStep::sound));
        if (rates().contains(GOAL_RATE)) {
            whole.put("goalMet", met());
        }
        ObjectNode machine = whole.putObject("machine");
        circumstances.machine().forEach(machine::put);
        var rates = whole.putArray("rates");
        for (int rate : rates()) {
            ObjectNode node = rates.addObject()
                    .put("eventsPerSecond", rate)
                    .put("reached", rounded(spread(rate, MeasuredStep::reached).median()))
                    .put("kept", of(rate).stream().allMatch(MeasuredStep::kept));
            for (Figure figure : Figure.values()) {
                ObjectNode its = node.putObject(figure.key + "Millis");
                its.put("count", spread(rate, step -> figure.of(step).count()).median());
                put(its, "median", spread(rate, step -> figure.of(step).median()));
                put(its, "p99", spread(rate, step -> figure.of(step).p99()));
                put(its, "max", spread(rate, step -> figure.of(step).max()));
            }
        }
        return whole.toPrettyString();
    }

    private static void put(ObjectNode node, String name, Spread spread) {
        node.putObject(name)
                .put("median", rounded(spread.median()))
                .put("min", rounded(spread.min()))
                .put("max", rounded(spread.max()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    @FormatMethod
    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
