package uk.conduit.assembly.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;

/** Prints what waits for a person. */
@Command(
        name = "queue",
        description = "Shows the records that may be the same child, and why nobody but a person can say.")
final class IdentityQueueCommand implements Callable<Integer> {

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
            JsonNode answer = hub.read("/identity/reviews");
            if (json) {
                out.println(answer.toPrettyString());
            } else if (answer.path("reviews").isEmpty()) {
                out.println("Nothing waits for a decision.");
            } else {
                answer.path("reviews").forEach(review -> print(review, out));
            }
        }
        return ExitCode.OK.code();
    }

    private static void print(JsonNode review, PrintWriter out) {
        for (JsonNode each : review.path("records")) {
            out.println(reference(each));
            each.path("lines")
                    .forEach(line -> Terminal.wrap(line.asString(), Terminal.WIDTH - 4)
                            .forEach(part -> out.println("    " + part)));
        }
        Terminal.wrap("Why: " + review.path("reason").asString(), Terminal.WIDTH - 2)
                .forEach(part -> out.println("  " + part));
        out.println("  conduit identity confirm " + references(review) + " --reason \"…\"");
        out.println();
    }

    private static String reference(JsonNode record) {
        return Terminal.plain(record.path("agency").asString() + ":"
                + record.path("reference").asString());
    }

    private static String references(JsonNode review) {
        return review.path("records")
                .valueStream()
                .map(IdentityQueueCommand::reference)
                .collect(Collectors.joining(" "));
    }
}
