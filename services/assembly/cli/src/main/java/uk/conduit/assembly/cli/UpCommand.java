package uk.conduit.assembly.cli;

import picocli.CommandLine.Command;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.Sandbox;

/** The sandbox without sample data. */
@Command(
        name = "up",
        description = "Starts the sandbox without sample data and stays until Ctrl-C. What it holds is kept in "
                + ".conduit/up, readable by its owner only, and found again by the next start.")
final class UpCommand extends SandboxCommand {

    UpCommand() {
        super(Mode.UP);
    }

    @Override
    ExitCode whileRunning(Sandbox sandbox, RunningSandbox running) {
        tellWhereToRead(running);
        return stay(sandbox);
    }
}
