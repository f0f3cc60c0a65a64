package uk.conduit.assembly.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** The command line as a whole. */
@Command(
        name = "conduit",
        description = "The event-driven hub that joins what agencies know about a child at risk.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ResetCommand.class,
            BriefingCommand.class,
            FeedsCommand.class,
            LedgerCommand.class,
            IdentityCommand.class,
            AccessCommand.class,
            FaultsCommand.class,
            BenchCommand.class
        },
        footer = {"", "Also: conduit test [Maven options] runs every test, from unit to end-to-end.", ""})
public final class Conduit implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Conduit() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Conduit());
        help(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Terminal.WIDTH);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
        line.setParameterExceptionHandler((e, arguments) -> notUnderstood(e));
        return line;
    }

    /** Every command explains itself and names the exit codes. */
    private static void help(CommandLine line) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.code()), code.words());
        }
        codes.put("130, 143", "ended by Ctrl-C or by a signal");
        addHelp(line, codes);
    }

    private static void addHelp(CommandLine line, Map<String, String> codes) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Shows this help.")
                    .build());
        }
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
        line.getSubcommands().values().forEach(each -> addHelp(each, codes));
    }

    private static int failed(Exception e, PrintWriter err) throws Exception {
        return switch (e) {
            case SandboxRefusal refusal -> {
                err.println(refusal.getMessage());
                yield refusal.exitCode().code();
            }
            // The sandbox is being ended by a signal: whoever sent it knows.
            case CancellationException _ -> ExitCode.PART_FAILED.code();
            default -> throw e;
        };
    }

    private static int notUnderstood(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
