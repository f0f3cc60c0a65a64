package uk.conduit.assembly.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.assembly.sandbox.ExitCode;

/** The long proofs: each fault, many times, from a printed seed. */
@Command(
        name = "faults",
        description =
                "Puts faults to the hub, many times each, and says whether everything held. Needs Maven, and minutes "
                        + "to hours. Ends with 1 when something did not hold.")
final class FaultsCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FaultRun run;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "FAULT",
            description = "Which faults: ${COMPLETION-CANDIDATES}. All, where none is named.",
            completionCandidates = Words.class)
    private List<String> names = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Does again what a run with this seed did; a random one otherwise.")
    private @Nullable Long seed;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many inputs, kills or cases; as many as --list says otherwise.")
    private @Nullable Integer rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long what is away stays away each time; as many as --list says otherwise.")
    private @Nullable Integer seconds;

    @Option(names = "--list", description = "Says which faults there are, and does nothing.")
    private boolean list;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    /** What faults are called. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Fault.values()).map(Fault::word).iterator();
        }
    }

    FaultsCommand() {
        this(new FaultRun(Person.checkout(), "mvn"));
    }

    FaultsCommand(FaultRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        List<Fault> faults = faults();
        if (list) {
            faults.forEach(fault -> out().println("%-16s %6d rounds%-17s at most %2d min  %s"
                    .formatted(
                            fault.word(),
                            fault.rounds(),
                            fault.seconds() > 0 ? ", %d s away".formatted(fault.seconds()) : "",
                            fault.longest(fault.rounds(), fault.seconds()).toMinutes(),
                            fault.words())));
            return ExitCode.OK.code();
        }
        if (rounds != null && rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1.");
        }
        if (seconds != null && seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--seconds must be at least 1.");
        }
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE) : seed;
        ArrayNode told = JSON.createArrayNode();
        boolean held = true;
        for (Fault fault : faults) {
            FaultRun.Outcome outcome = put(fault, chosen);
            held &= outcome.held();
            told.add(node(fault, outcome));
        }
        if (json) {
            ObjectNode whole = JSON.createObjectNode().put("seed", chosen).put("held", held);
            whole.set("faults", told);
            out().println(whole.toPrettyString());
        }
        return (held ? ExitCode.OK : ExitCode.BAD_ANSWER).code();
    }

    private List<Fault> faults() {
        try {
            return names.isEmpty()
                    ? List.of(Fault.values())
                    : names.stream().map(Fault::of).toList();
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The faults are "
                            + Stream.of(Fault.values()).map(Fault::word).collect(Collectors.joining(", ")) + ".");
        }
    }

    private FaultRun.Outcome put(Fault fault, long chosen) {
        int many = rounds == null ? fault.rounds() : rounds;
        int away = seconds == null || fault.seconds() == 0 ? fault.seconds() : seconds;
        say("%s: %s".formatted(fault.word(), fault.words()));
        say("  seed %d, rounds %d%s".formatted(chosen, many, away > 0 ? ", %d s away".formatted(away) : ""));
        FaultRun.Outcome outcome;
        try (ProgressBar bar = bar(fault)) {
            outcome = run.run(fault, new FaultRun.Measure(chosen, many, away), report -> show(bar, report));
        }
        outcome.report().found().forEach(found -> say("  " + words(found)));
        say(outcome.held() ? "  held" : "  did NOT hold; the whole output is " + relative(outcome.log()));
        return outcome;
    }

    /** On standard error, so that standard output can be read by a program. */
    private ProgressBar bar(Fault fault) {
        return new ProgressBarBuilder()
                .setTaskName("  " + fault.word())
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(1_000)
                .hideEta()
                .build();
    }

    /** Proofs begin one after the other, so what there is to do grows. */
    private static void show(ProgressBar bar, FaultReport report) {
        FaultReport.Progress whole = report.whole();
        if (whole.total() > 0) {
            bar.maxHint(whole.total());
            bar.stepTo(whole.done());
        }
    }

    private static String words(FaultReport.Found found) {
        return found.values().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", ", found.proof() + ": ", ""));
    }

    private ObjectNode node(Fault fault, FaultRun.Outcome outcome) {
        ObjectNode node = JSON.createObjectNode()
                .put("fault", fault.word())
                .put("held", outcome.held())
                .put("log", relative(outcome.log()));
        List<ObjectNode> proofs = new ArrayList<>();
        for (FaultReport.Found found : outcome.report().found()) {
            ObjectNode proof = JSON.createObjectNode().put("proof", found.proof());
            found.values().forEach(proof::put);
            proofs.add(proof);
        }
        node.putArray("proofs").addAll(proofs);
        return node;
    }

    private static String relative(Path log) {
        return Person.checkout().relativize(log.toAbsolutePath()).toString();
    }

    private void say(String words) {
        if (!json) {
            out().println(words);
            out().flush();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
