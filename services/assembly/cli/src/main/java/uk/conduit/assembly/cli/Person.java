package uk.conduit.assembly.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** As whom a command speaks to the sandbox that runs. */
final class Person {

    @Option(
            names = "--as",
            paramLabel = "USER",
            defaultValue = "amara.okafor",
            description = "The person to act as: amara.okafor (manages the unit), jo.bell (works in it) or sam.reed "
                    + "(administers access and may see no case). Default: ${DEFAULT-VALUE}.")
    private String username = "";

    /**
     * The services, signed in.
     *
     * @throws SandboxRefusal if nothing is running
     */
    Hub hub() {
        RunningSandbox running = running();
        return Hub.signedIn(running, username);
    }

    static RunningSandbox running() {
        return RunningSandbox.find(checkout())
                .orElseThrow(
                        () -> new SandboxRefusal(
                                ExitCode.NOTHING_RUNNING,
                                "Nothing is running; ./conduit demo starts the sandbox with a sample day, ./conduit up without."));
    }

    /** The checkout this command belongs to, as the launcher says. */
    static Path checkout() {
        return Path.of(System.getProperty("conduit.home", ".")).toAbsolutePath().normalize();
    }
}
