package uk.conduit.assembly.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.Mode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.Progress;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.assembly.sandbox.Sandbox;
import uk.conduit.assembly.sandbox.SandboxPerson;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.assembly.sandbox.SandboxSettings;

/** What {@code demo} and {@code up} have in common: start everything, stay, and end everything in order. */
abstract sealed class SandboxCommand implements Callable<Integer>, Progress permits DemoCommand, UpCommand {

    private static final double NANOSECONDS = 1e9;

    private final Mode mode;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--brokers",
            paramLabel = "N",
            defaultValue = "1",
            description = "Kafka brokers: 1 (default), or 3 for a cluster that survives the loss of one.")
    private int brokers = 1;

    @Option(
            names = "--plain",
            paramLabel = "AGENCY",
            split = ",",
            description =
                    "Agencies that may sign in at Kafka with PLAIN too: for a client whose SCRAM is too old for Kafka 4,"
                            + " such as kcat before librdkafka 2.6.1.")
    private List<String> withPlain = List.of();

    SandboxCommand(Mode mode) {
        this.mode = mode;
    }

    @Override
    public Integer call() {
        SandboxSettings settings = new SandboxSettings(Person.checkout(), mode, brokers, PortPlan.of(System.getenv()))
                .withPlain(withPlain);
        try (Sandbox sandbox = Sandbox.prepare(settings, this)) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "end-of-sandbox"));
            long began = System.nanoTime();
            out().println("Starting the sandbox on ports from "
                    + settings.ports().base() + ":");
            RunningSandbox running = sandbox.start();
            ready("everything", Duration.ofNanos(System.nanoTime() - began));
            return whileRunning(sandbox, running).code();
        }
    }

    /** What is done once everything runs; answers when the sandbox is to end. */
    abstract ExitCode whileRunning(Sandbox sandbox, RunningSandbox running);

    /** Stays until Ctrl-C, or until a part ends by itself. */
    ExitCode stay(Sandbox sandbox) {
        out().println("Ctrl-C ends it.");
        Optional<String> dead = sandbox.awaitFailure();
        dead.ifPresent(part -> {
            throw new SandboxRefusal(
                    ExitCode.PART_FAILED,
                    "%s ended by itself; its own words are below %s.".formatted(part, sandbox.folder()));
        });
        return ExitCode.OK;
    }

    void tellWhereToRead(RunningSandbox running) {
        out().println();
        out().println("The unit desk:     " + running.addresses().unitDesk());
        out().println("Report a concern:  " + running.addresses().door("voluntary")
                + "   (as nia.hughes; /guidance there is for everybody)");
        out().println("Sign in as one of these people, none of whom exists:");
        SandboxPerson.EVERYBODY.forEach(person -> out().println("  %-14s password %s   (%s)"
                .formatted(
                        person.username(),
                        running.personPassword(person.username()).value(),
                        String.join(", ", person.roles()))));
        out().println("In another terminal: ./conduit briefing, feeds, ledger, identity queue, access drift");
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        out().println("  ready  %-34s %5.1f s".formatted(part, took.toNanos() / NANOSECONDS));
        out().flush();
    }

    @Override
    public synchronized void says(String words) {
        out().println("  " + words);
        out().flush();
    }
}
