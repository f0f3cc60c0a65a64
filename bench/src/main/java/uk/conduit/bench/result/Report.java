package uk.conduit.bench.result;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How results are told: a table for people, JSON for programs.
 *
 * @param circumstances how it was measured
 * @param results what was measured
 */
public record Report(Circumstances circumstances, Results results) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MEGABYTE = 1e6;
    private static final double THOUSAND = 1_000;
    private static final String ROW = "%-14s %10s %10s %10s %9s  %s";

    /**
     * Two pipelines that are compared.
     *
     * @param name what the ratio is called in JSON
     */
    private record Compared(String name, PipelineName one, PipelineName other) {}

    private static final List<Compared> RATIOS = List.of(
            new Compared("ratioToCopyCeiling", PipelineName.CONSOLIDATION, PipelineName.COPY),
            new Compared("ratioToJdbcSink", PipelineName.CONSOLIDATION, PipelineName.JDBC_SINK),
            new Compared("ratioToKafkaStreams", PipelineName.CONSOLIDATION, PipelineName.KAFKA_STREAMS),
            new Compared("ratioToNaive", PipelineName.CONSOLIDATION, PipelineName.NAIVE),
            new Compared("ratioToIntake", PipelineName.REBUILD, PipelineName.CONSOLIDATION));

    /** For people. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("pipeline", "events/s", "min", "max", "memory", "what it is"));
        for (PipelineName pipeline : PipelineName.values()) {
            results.rate(pipeline).ifPresent(rate -> lines.add(line(pipeline, rate)));
        }
        lines.add("");
        RATIOS.forEach(it -> results.ratio(it.one(), it.other())
                .ifPresent(ratio -> lines.add(number(
                        "%s is %.3f times as fast as %s (%.3f to %.3f)",
                        it.one().word(), ratio.median(), it.other().word(), ratio.min(), ratio.max()))));
        lines.add("");
        lines.addAll(facts());
        return String.join(System.lineSeparator(), lines);
    }

    private String line(PipelineName pipeline, Spread rate) {
        return ROW.formatted(
                        pipeline.word(),
                        number("%,.0f", rate.median()),
                        number("%,.0f", rate.min()),
                        number("%,.0f", rate.max()),
                        number("%,.0f MB", memory(pipeline) / MEGABYTE),
                        pipeline.words() + slice(pipeline))
                .stripTrailing();
    }

    private String slice(PipelineName pipeline) {
        long taken = events(pipeline);
        return taken == circumstances.events() ? "" : number(" (the first %,d events)", taken);
    }

    private long events(PipelineName pipeline) {
        return results.of(pipeline).getFirst().events();
    }

    private double memory(PipelineName pipeline) {
        return results.of(pipeline).stream()
                .mapToLong(Measured::memoryBytes)
                .max()
                .orElse(0);
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(number(
                "seed %d: %,d events about up to %,d children, %d runs, the median of them; %s",
                circumstances.seed(),
                circumstances.events(),
                circumstances.children(),
                circumstances.runs(),
                circumstances.roles().entrySet().stream()
                        .map(role -> number("%s %,d", role.getKey(), role.getValue()))
                        .collect(Collectors.joining(", "))));
        circumstances.machine().forEach((name, value) -> facts.add(name + ": " + value));
        if (!results.of(PipelineName.CONSOLIDATION).isEmpty()) {
            facts.add(
                    results.sound()
                            ? "The ledger balances after every run of consolidation."
                            : "A ledger does NOT balance after a run, or a picture was rebuilt otherwise: the figure counts for"
                                    + " nothing.");
        }
        if (!results.of(PipelineName.REBUILD).isEmpty() && results.sound()) {
            facts.add("Every picture that was rebuilt is the kept one, byte for byte.");
        }
        return facts;
    }

    /** For programs. */
    public String json() {
        ObjectNode whole = JSON.createObjectNode()
                .put("seed", circumstances.seed())
                .put("events", circumstances.events())
                .put("children", circumstances.children())
                .put("partitions", circumstances.partitions())
                .put("runs", circumstances.runs())
                .put("ledgerBalances", results.sound());
        ObjectNode roles = whole.putObject("roles");
        circumstances.roles().forEach(roles::put);
        ObjectNode machine = whole.putObject("machine");
        circumstances.machine().forEach(machine::put);
        var pipelines = whole.putArray("pipelines");
        for (PipelineName pipeline : PipelineName.values()) {
            results.rate(pipeline).ifPresent(rate -> {
                ObjectNode node = pipelines
                        .addObject()
                        .put("pipeline", pipeline.word())
                        .put("events", events(pipeline))
                        .put("memoryBytes", Math.round(memory(pipeline)));
                put(node.putObject("eventsPerSecond"), rate, 1);
            });
        }
        RATIOS.forEach(it -> results.ratio(it.one(), it.other()).ifPresent(ratio -> {
            whole.put(it.name(), rounded(ratio.median(), THOUSAND));
            put(whole.withObject("/ratios").putObject(it.name()), ratio, THOUSAND);
        }));
        return whole.toPrettyString();
    }

    private static void put(ObjectNode node, Spread spread, double scale) {
        node.put("median", rounded(spread.median(), scale))
                .put("min", rounded(spread.min(), scale))
                .put("max", rounded(spread.max(), scale));
    }

    private static double rounded(double value, double scale) {
        return Math.round(value * scale) / scale;
    }

    @FormatMethod
    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
