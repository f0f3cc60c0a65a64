package uk.conduit.assembly.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be measured. */
@Command(
        name = "bench",
        description = "Measures the hub on this machine, beside what else a user might pick.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            BenchIntakeCommand.class,
            BenchLatencyCommand.class,
            BenchBriefingCommand.class,
            BenchRebuildCommand.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is to be measured is missing.");
    }
}
