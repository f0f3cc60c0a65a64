package uk.conduit.assembly.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** Prints a briefing. */
@Command(name = "briefing", description = "Prints the unit's briefing.")
final class BriefingCommand implements Callable<Integer> {

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Person person = new Person();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day, for example 2026-11-23. Default: the latest.")
    private @Nullable LocalDate date;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), json, or html: the unit desk's page as one file.")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(
            names = "--draft",
            description = "A draft of what is known at this moment. It moves no window and is not published.")
    private boolean draft;

    @Option(names = "--evidence", description = "With text: names the events behind each cell.")
    private boolean evidence;

    @Override
    public Integer call() {
        if (draft && (date != null || format == Format.HTML)) {
            throw new ParameterException(
                    spec.commandLine(), "A draft is of this moment, and is printed as text or as JSON.");
        }
        try (Hub hub = person.hub()) {
            spec.commandLine().getOut().println(print(hub));
        }
        return ExitCode.OK.code();
    }

    private String print(Hub hub) {
        return switch (json ? Format.JSON : format) {
            case TEXT -> new BriefingText(evidence).of(briefing(hub));
            case JSON -> briefing(hub).toPrettyString();
            case HTML -> hub.page("/briefings/" + day(hub) + "?standalone=true");
        };
    }

    private JsonNode briefing(Hub hub) {
        return draft ? hub.ask("/drafts") : hub.read("/briefings/" + day(hub));
    }

    private String day(Hub hub) {
        if (date != null) {
            return date.toString();
        }
        JsonNode latest = hub.read("/briefings").path("briefings").path(0);
        if (latest.isMissingNode()) {
            throw new SandboxRefusal(
                    ExitCode.REFUSED,
                    "No briefing has been published yet; --draft shows what is known at this moment.");
        }
        return latest.path("date").asString();
    }
}
