package uk.conduit.assembly.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.conduit.access.model.Change;
import uk.conduit.access.model.Drift;
import uk.conduit.access.model.Finding;
import uk.conduit.access.model.Plan;
import uk.conduit.access.model.PlanOutcome;
import uk.conduit.access.service.Application;
import uk.conduit.access.service.Outcome;
import uk.conduit.assembly.sandbox.DeclaredAccess;
import uk.conduit.assembly.sandbox.ExitCode;

/** Who may do what: what is declared in {@code deploy/access} against what the cluster has. */
@Command(
        name = "access",
        description = "Compares what deploy/access declares with what the broker and the registry have.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AccessCommand.Planning.class, AccessCommand.Applying.class, AccessCommand.Drifting.class})
final class AccessCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say plan, apply or drift.");
    }

    /** One verb: it opens the cluster as the access service and closes it again. */
    abstract static class Verb implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "Prints JSON.")
        private boolean json;

        @Override
        public Integer call() {
            try (DeclaredAccess access = DeclaredAccess.of(Person.checkout(), Person.running())) {
                return run(access).code();
            }
        }

        abstract ExitCode run(DeclaredAccess access);

        /** Prints named lists of sentences, as JSON or one a line. */
        void print(AccessReport report) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? Hub.JSON.valueToTree(report).toPrettyString() : report.text());
        }

        ExitCode printFaults(List<Finding> findings) {
            print(new AccessReport(
                    "deploy/access is at fault:",
                    findings.stream().map(Finding::toString).toList()));
            return ExitCode.BAD_ANSWER;
        }
    }

    /** Shows what would change. */
    @Command(
            name = "plan",
            description = "Shows what apply would change, in the words apply will use. Changes nothing.")
    static final class Planning extends Verb {

        @Override
        ExitCode run(DeclaredAccess access) {
            return switch (access.reconciler().plan()) {
                case Plan plan -> {
                    print(AccessReport.of(
                            plan.isEmpty() ? "Everything is as declared." : "Would change:",
                            plan.changes().stream().map(Change::words).toList(),
                            plan));
                    yield ExitCode.OK;
                }
                case PlanOutcome.Refused refused -> printFaults(refused.findings());
            };
        }
    }

    /** Changes it. */
    @Command(
            name = "apply",
            description = "Makes the broker and the registry as declared. Ends with 1 if a change failed.")
    static final class Applying extends Verb {

        @Override
        ExitCode run(DeclaredAccess access) {
            return switch (access.reconciler().plan()) {
                case Plan plan -> apply(access, plan);
                case PlanOutcome.Refused refused -> printFaults(refused.findings());
            };
        }

        private ExitCode apply(DeclaredAccess access, Plan plan) {
            return switch (access.reconciler().apply(plan)) {
                case Application.Applied applied -> {
                    print(AccessReport.of(
                            applied.outcomes().isEmpty() ? "Everything was as declared." : "Changed:",
                            applied.outcomes().stream().map(Outcome::words).toList(),
                            plan));
                    yield applied.isComplete() ? ExitCode.OK : ExitCode.BAD_ANSWER;
                }
                case Application.Refused refused -> {
                    print(new AccessReport("Nothing was changed: " + refused.reason() + ".", List.of()));
                    yield ExitCode.BAD_ANSWER;
                }
            };
        }
    }

    /** Shows what came apart. */
    @Command(
            name = "drift",
            description = "Shows what on the cluster no grant explains, and what grants the cluster lacks. "
                    + "Ends with 1 if there is any.")
    static final class Drifting extends Verb {

        @Override
        ExitCode run(DeclaredAccess access) {
            return switch (access.reconciler().drift()) {
                case Drift drift -> {
                    print(new AccessReport(
                            drift.isNone()
                                    ? "Everything is as declared."
                                    : "The cluster and deploy/access have come apart:",
                            sentences(drift)));
                    yield drift.isNone() ? ExitCode.OK : ExitCode.BAD_ANSWER;
                }
                case PlanOutcome.Refused refused -> printFaults(refused.findings());
            };
        }

        private static List<String> sentences(Drift drift) {
            return Stream.concat(
                            drift.unexplained().stream().map(each -> "no grant explains: " + each),
                            drift.lacking().stream().map(each -> "lacking: " + each))
                    .toList();
        }
    }
}
