package uk.conduit.assembly.cli;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.Sandbox;

/** Forgets what the sandbox keeps. */
@Command(name = "reset", description = "Removes everything the sandbox keeps: databases, records, passwords and logs.")
final class ResetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-y", "--yes"},
            description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        if (!yes && !isAgreed()) {
            spec.commandLine().getOut().println("Nothing was removed.");
            return ExitCode.OK.code();
        }
        boolean something = Sandbox.reset(Person.checkout());
        spec.commandLine().getOut().println(something ? "Removed." : "There was nothing to remove.");
        return ExitCode.OK.code();
    }

    private boolean isAgreed() {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is nobody to ask; say --yes."));
        return "yes".equals(console.readLine("Remove everything the sandbox keeps? Type yes: "));
    }
}
