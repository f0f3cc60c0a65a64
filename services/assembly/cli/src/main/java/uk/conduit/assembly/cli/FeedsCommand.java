package uk.conduit.assembly.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;

/** Prints up to when each agency's feed is complete. */
@Command(name = "feeds", description = "Shows up to when each agency's feed is complete, and what is waiting.")
final class FeedsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Person person = new Person();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Hub hub = person.hub()) {
            JsonNode feeds = hub.read("/feeds");
            spec.commandLine()
                    .getOut()
                    .println(json ? feeds.toPrettyString() : table(feeds).text());
        }
        return ExitCode.OK.code();
    }

    static TextTable table(JsonNode feeds) {
        return new TextTable(
                List.of("Agency", "State", "Held", "Rejected", "Lag", "Covered until"),
                feeds.path("feeds").valueStream().map(FeedsCommand::row).toList());
    }

    private static List<String> row(JsonNode feed) {
        return List.of(
                feed.path("agency").asString(),
                feed.path("state").asString(),
                feed.path("held").asString("0"),
                feed.path("rejected").asString("0"),
                feed.path("lag").asString("0"),
                feed.path("words").asString(""));
    }
}
