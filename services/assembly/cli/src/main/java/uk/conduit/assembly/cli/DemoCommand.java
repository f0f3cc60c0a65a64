package uk.conduit.assembly.cli;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.SampleDay;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.day.SampleStory;

/** The sandbox with the sample day. */
@Command(
        name = "demo",
        description = "Starts a fresh sandbox, hands in the sample day at the doors, publishes the briefing and stays "
                + "until Ctrl-C.")
final class DemoCommand extends SandboxCommand {

    private static final String READER = "amara.okafor";

    private final SampleDay day;

    @Option(
            names = "--exit",
            description = "Ends once the briefing is published: with 0 if the ledger balances, else with 1.")
    private boolean exit;

    DemoCommand() {
        this(new SampleStory(Clock.systemUTC()));
    }

    DemoCommand(SampleDay day) {
        super(Mode.DEMO);
        this.day = day;
    }

    @Override
    ExitCode whileRunning(Sandbox sandbox, RunningSandbox running) {
        List<SampleDay.Handed> handed = day.feed(running, this);
        boolean balances = tellWhatBecameOf(handed, running);
        if (exit) {
            out().println("Without --exit it stays, to be read in the browser and the terminal.");
            return balances ? ExitCode.OK : ExitCode.BAD_ANSWER;
        }
        tellWhereToRead(running);
        return stay(sandbox);
    }

    private boolean tellWhatBecameOf(List<SampleDay.Handed> handed, RunningSandbox running) {
        try (Hub hub = Hub.signedIn(running, READER)) {
            JsonNode ledger = hub.read("/ledger");
            out().println();
            out().println(new DemoTable(handed, ledger, hub.read("/feeds")).text());
            out().println(LedgerCommand.balances(ledger) ? "The ledger balances." : "The ledger does NOT balance.");
            return LedgerCommand.balances(ledger);
        }
    }
}
