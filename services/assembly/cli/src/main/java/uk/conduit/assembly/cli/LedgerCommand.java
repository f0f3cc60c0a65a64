package uk.conduit.assembly.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;

/** Prints what became of every record that was ever read. */
@Command(
        name = "ledger",
        description = "Accounts for every record ever read. Ends with 1 when anything is unaccounted for.",
        subcommands = LedgerCommand.Retry.class)
final class LedgerCommand implements Callable<Integer> {

    private static final List<String> COUNTS =
            List.of("records", "consolidated", "unchanged", "held", "rejected", "unaccounted", "lag");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Person person = new Person();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Hub hub = person.hub()) {
            JsonNode ledger = hub.read("/ledger");
            if (json) {
                out.println(ledger.toPrettyString());
            } else {
                out.println(table(ledger).text());
                ledger.path("setAside").forEach(each -> out.println(setAside(each)));
                ledger.path("problems").forEach(problem -> out.println("! " + problem.asString()));
                out.println(balances(ledger) ? "The ledger balances." : "The ledger does NOT balance.");
            }
            return (balances(ledger) ? ExitCode.OK : ExitCode.BAD_ANSWER).code();
        }
    }

    /** What waits for a person to mend its cause. */
    private static String setAside(JsonNode each) {
        return "%s: %d %s, %s, the oldest since %s"
                .formatted(
                        each.path("agency").asString(""),
                        each.path("records").asLong(0),
                        words(each.path("outcome")),
                        words(each.path("reason")),
                        each.path("oldest").asString("?"));
    }

    private static String words(JsonNode constant) {
        return constant.asString("").toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static boolean balances(JsonNode ledger) {
        return ledger.path("balanced").asBoolean(false);
    }

    static TextTable table(JsonNode ledger) {
        return new TextTable(
                List.of(
                        "Agency",
                        "Records",
                        "Consolidated",
                        "Unchanged",
                        "Held",
                        "Rejected",
                        "Unaccounted",
                        "Lag",
                        "Topic"),
                ledger.path("agencies").valueStream().map(LedgerCommand::row).toList());
    }

    private static List<String> row(JsonNode agency) {
        return Stream.of(
                        Stream.of(agency.path("agency").asString()),
                        COUNTS.stream().map(count -> agency.path(count).asString("0")),
                        Stream.of(agency.path("topic").asString("")))
                .flatMap(each -> each)
                .toList();
    }

    /** Readmits what was held or rejected. */
    @Command(
            name = "retry",
            description = "Readmits what was held or rejected, after its cause is mended. "
                    + "Ends with 1 when something had to stay where it is.")
    static final class Retry implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Person person = new Person();

        @Option(names = "--json", description = "Prints JSON.")
        private boolean json;

        @Override
        public Integer call() {
            try (Hub hub = person.hub()) {
                JsonNode answer = hub.ask("/ledger/retry");
                long remaining = answer.path("remaining").asLong(0);
                spec.commandLine()
                        .getOut()
                        .println(
                                json
                                        ? answer.toPrettyString()
                                        : "%d readmitted, %d remain."
                                                .formatted(
                                                        answer.path("readmitted")
                                                                .asLong(0),
                                                        remaining));
                return (remaining == 0 ? ExitCode.OK : ExitCode.BAD_ANSWER).code();
            }
        }
    }
}
