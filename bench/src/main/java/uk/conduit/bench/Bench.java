package uk.conduit.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.bench.result.Report;

/**
 * The program behind {@code conduit bench}: {@code Bench intake <name=value>…}. It is a process of its own, so that the
 * command line need not carry what only the bench needs; it ends when whoever started it is gone.
 */
public final class Bench {

    private Bench() {}

    /** Measures, and ends with the exit code of the command. */
    public static void main(String[] words) {
        ProcessHandle.current().parent().ifPresent(Bench::endWith);
        System.exit(run(words));
    }

    private static void endWith(ProcessHandle parent) {
        CompletableFuture<Void> _ = parent.onExit().thenRun(() -> System.exit(ExitCode.PART_FAILED.code()));
    }

    private static int run(String... words) {
        try {
            if (words.length == 0 || !"intake".equals(words[0])) {
                throw new SandboxRefusal(ExitCode.USAGE, "What can be measured is: intake.");
            }
            Path checkout = Path.of(System.getProperty("conduit.home", "."))
                    .toAbsolutePath()
                    .normalize();
            BenchSettings settings = BenchSettings.of(checkout, Arrays.copyOfRange(words, 1, words.length));
            Screen screen = new Screen(settings.json());
            Report report = new MeasuringIntake(settings, PortPlan.of(System.getenv()), screen).run();
            screen.answer(settings.json() ? report.json() : report.text());
            return (report.results().sound() ? ExitCode.OK : ExitCode.BAD_ANSWER).code();
        } catch (SandboxRefusal refusal) {
            System.err.println(refusal.getMessage());
            return refusal.exitCode().code();
        } catch (CancellationException _) {
            // The servers are being ended by a signal: whoever sent it knows.
            return ExitCode.PART_FAILED.code();
        }
    }
}
