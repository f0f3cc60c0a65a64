package uk.conduit.assembly.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is who: what waits for a person, and what that person decides. */
@Command(
        name = "identity",
        description = "Shows which records wait for a person to say who is who, and records what that person says.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {IdentityQueueCommand.class, IdentityDecision.Confirm.class, IdentityDecision.Reject.class})
final class IdentityCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say queue, confirm or reject.");
    }
}
