package uk.conduit.bench.briefing;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.bench.result.Spread;

/**
 * How the making of briefings is told: lines for people, JSON for programs.
 *
 * @param circumstances how it was measured
 * @param sizes what was measured, the smallest first
 * @param paper the briefing on paper
 */
public record BriefingReport(Circumstances circumstances, List<Size> sizes, Paper paper) {

    /** What is aimed at. */
    private static final int GOAL_CHILDREN = 10_000;

    private static final double GOAL_SECONDS = 5;

    /** So much more than in proportion is still in proportion: no two runs are alike. */
    private static final double LINEAR = 1.1;

    private static final double MEGABYTE = 1e6;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROW = "%10s %10s %8s %9s %8s %8s %12s %11s %10s %10s";

    /**
     * In which circumstances it was measured.
     *
     * @param seed gives the same cases again
     * @param runs how often each was asked for
     * @param ledgerBalances whether the ledger balanced afterwards
     * @param machine facts of machine and servers, in the order in which they are told
     */
    public record Circumstances(long seed, int runs, boolean ledgerBalances, Map<String, String> machine) {}

    /** Copies the list. */
    public BriefingReport {
        sizes = List.copyOf(sizes);
    }

    /** Whether what was measured is right, as far as that can be told. */
    public boolean sound() {
        return circumstances.ledgerBalances();
    }

    /** For people. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted(
                "children", "events", "rows", "seconds", "min", "max", "per 1,000", "processor", "answer", "memory"));
        sizes.forEach(size -> lines.add(line(size)));
        lines.add("");
        for (int place = 1; place < sizes.size(); place++) {
            lines.add(growth(sizes.get(place - 1), sizes.get(place)));
        }
        atTheGoal()
                .ifPresent(size -> lines.add(number(
                        "Goal: a draft of %,d children within %.0f s: %s (%.2f s).",
                        GOAL_CHILDREN,
                        GOAL_SECONDS,
                        met(size.seconds()),
                        size.seconds().median())));
        Spread print = paper.seconds();
        lines.add(number(
                "Goal: the PDF of a briefing of %,d rows within %.0f s: %s (%.2f s; %.2f to %.2f; %.1f MB; memory of the"
                        + " unit desk %,.0f MB).",
                paper.rows(),
                GOAL_SECONDS,
                met(print),
                print.median(),
                print.min(),
                print.max(),
                paper.bytes() / MEGABYTE,
                paper.memoryBytes() / MEGABYTE));
        lines.add("");
        lines.add(number("seed %d: %d of each, the median of them", circumstances.seed(), circumstances.runs()));
        circumstances.machine().forEach((name, value) -> lines.add(name + ": " + value));
        lines.add(sound() ? "The ledger balances." : "The ledger does NOT balance: the figures count for nothing.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(Size size) {
        Spread seconds = size.seconds();
        return ROW.formatted(
                number("%,d", size.children()),
                number("%,d", size.events()),
                number("%,d", size.rows()),
                number("%.2f", seconds.median()),
                number("%.2f", seconds.min()),
                number("%.2f", seconds.max()),
                number("%.3f", size.secondsPerThousand()),
                number("%.2f s", size.processorSeconds().median()),
                number("%.1f MB", size.bytes() / MEGABYTE),
                number("%,.0f MB", size.memoryBytes() / MEGABYTE));
    }

    private static String growth(Size less, Size more) {
        return number(
                "From %,d to %,d children, %.1f times as many, a draft takes %.1f times as long: %.2f of what is in proportion, %s.",
                less.children(),
                more.children(),
                (double) more.children() / less.children(),
                more.seconds().median() / less.seconds().median(),
                proportion(less, more),
                linear(less, more) ? "no worse than linear" : "WORSE than linear");
    }

    private static double proportion(Size less, Size more) {
        return more.secondsPerThousand() / less.secondsPerThousand();
    }

    private static boolean linear(Size less, Size more) {
        return proportion(less, more) <= LINEAR;
    }

    private Optional<Size> atTheGoal() {
        return sizes.stream().filter(size -> size.children() == GOAL_CHILDREN).findFirst();
    }

    private static String met(Spread seconds) {
        return isMet(seconds) ? "met" : "NOT met";
    }

    private static boolean isMet(Spread seconds) {
        return seconds.median() <= GOAL_SECONDS;
    }

    /** For programs. */
    public String json() {
        ObjectNode whole = JSON.createObjectNode()
                .put("seed", circumstances.seed())
                .put("runs", circumstances.runs())
                .put("ledgerBalances", circumstances.ledgerBalances());
        ObjectNode machine = whole.putObject("machine");
        circumstances.machine().forEach(machine::put);
        var drafts = whole.putArray("drafts");
        for (int place = 0; place < sizes.size(); place++) {
            Size size = sizes.get(place);
            ObjectNode node = drafts.addObject()
                    .put("children", size.children())
                    .put("events", size.events())
                    .put("rows", size.rows())
                    .put("bytes", size.bytes())
                    .put("memoryBytes", size.memoryBytes())
                    .put("secondsPer1000Children", rounded(size.secondsPerThousand()));
            put(node.putObject("seconds"), size.seconds());
            put(node.putObject("processorSeconds"), size.processorSeconds());
            if (place > 0) {
                node.put("ofWhatIsInProportion", rounded(proportion(sizes.get(place - 1), size)))
                        .put("noWorseThanLinear", linear(sizes.get(place - 1), size));
            }
        }
        atTheGoal().ifPresent(size -> whole.put("draftGoalMet", isMet(size.seconds())));
        ObjectNode pdf = whole.putObject("pdf")
                .put("rows", paper.rows())
                .put("bytes", paper.bytes())
                .put("memoryBytes", paper.memoryBytes())
                .put("goalMet", isMet(paper.seconds()));
        put(pdf.putObject("seconds"), paper.seconds());
        return whole.toPrettyString();
    }

    private static void put(ObjectNode node, Spread spread) {
        node.put("median", rounded(spread.median()))
                .put("min", rounded(spread.min()))
                .put("max", rounded(spread.max()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    @FormatMethod
    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
