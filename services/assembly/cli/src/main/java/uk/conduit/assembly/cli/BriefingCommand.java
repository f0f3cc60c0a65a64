package uk.conduit.assembly.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        HTML,
        PDF;

        /** Whether it is a page of the desk, which has none of a draft. */
        boolean isPage() {
            return this == HTML || this == PDF;
        }
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
            description = "text (default), json, html: the unit desk's page as one file, or pdf: the same on paper, "
                    + "tagged, marked and numbered.")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(
            names = "--draft",
            description = "A draft of what is known at this moment. It moves no window and is not published.")
    private boolean draft;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes to this file, readable by its owner only, and not to the terminal.")
    private @Nullable Path output;

    @Option(names = "--evidence", description = "With text: names the events behind each cell.")
    private boolean evidence;

    private final StandardOutput standardOutput;

    BriefingCommand() {
        this(StandardOutput.ofThisProcess());
    }

    BriefingCommand(StandardOutput standardOutput) {
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() {
        Format wanted = json ? Format.JSON : format;
        if (draft && (date != null || wanted.isPage())) {
            throw new ParameterException(
                    spec.commandLine(), "A draft is of this moment, and is printed as text or as JSON.");
        }
        if (wanted == Format.PDF && output == null && standardOutput.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(), "A PDF is not for a terminal to show: name a file with --output.");
        }
        try (Hub hub = person.hub()) {
            if (wanted == Format.PDF) {
                write(hub.file("/briefings/" + day(hub) + ".pdf", "application/pdf"));
            } else {
                write(print(wanted, hub));
            }
        }
        return ExitCode.OK.code();
    }

    private void write(String text) {
        if (output == null) {
            spec.commandLine().getOut().println(text);
        } else {
            OwnersFile.write(output, (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(byte[] file) {
        if (output == null) {
            standardOutput.write(file);
        } else {
            OwnersFile.write(output, file);
        }
    }

    private String print(Format wanted, Hub hub) {
        return switch (wanted) {
            case TEXT -> new BriefingText(evidence).of(briefing(hub));
            case JSON -> briefing(hub).toPrettyString();
            case HTML, PDF -> hub.page("/briefings/" + day(hub) + "?standalone=true");
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
