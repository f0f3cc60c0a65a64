package uk.conduit.bench.result;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** The pipelines that consolidation is compared with, by the name of the ratio. */
    private static final Map<String, PipelineName> RATIOS = ratios();

    private static Map<String, PipelineName> ratios() {
        Map<String, PipelineName> ratios = new LinkedHashMap<>();
        ratios.put("ratioToCopyCeiling", PipelineName.COPY);
        ratios.put("ratioToJdbcSink", PipelineName.JDBC_SINK);
        ratios.put("ratioToKafkaStreams", PipelineName.KAFKA_STREAMS);
        ratios.put("ratioToNaive", PipelineName.NAIVE);
        return ratios;
    }

    /** For people. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("pipeline", "events/s", "min", "max", "memory", "what it is"));
        for (PipelineName pipeline : PipelineName.values()) {
            results.rate(pipeline).ifPresent(rate -> lines.add(line(pipeline, rate)));
        }
        lines.add("");
        RATIOS.forEach((name, other) -> results.ratioTo(other)
                .ifPresent(ratio -> lines.add(number(
                        "consolidation is %.3f times as fast as %s (%.3f to %.3f)",
                        ratio.median(), other.word(), ratio.min(), ratio.max()))));
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
                            : "The ledger does NOT balance after a run of consolidation: its figure counts for nothing.");
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
        RATIOS.forEach((name, other) -> {
            Optional<Spread> ratio = results.ratioTo(other);
            ratio.ifPresent(it -> {
                whole.put(name, rounded(it.median(), THOUSAND));
                put(whole.withObject("/ratios").putObject(name), it, THOUSAND);
            });
        });
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
