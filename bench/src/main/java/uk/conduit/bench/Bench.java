package uk.conduit.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.PortPlan;
import uk.conduit.assembly.sandbox.SandboxRefusal;
import uk.conduit.bench.briefing.BriefingReport;
import uk.conduit.bench.latency.LatencyReport;
import uk.conduit.bench.result.Report;

/**
 * The program behind {@code conduit bench}: {@code Bench <what> <name=value>…}. It is a process of its own, so that the
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
            Path checkout = Path.of(System.getProperty("conduit.home", "."))
                    .toAbsolutePath()
                    .normalize();
            String what = words.length == 0 ? "" : words[0];
            String[] said = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
            return switch (what) {
                case "intake" -> intake(BenchSettings.of(checkout, said));
                case "latency" -> latency(LatencySettings.of(checkout, said));
                case "briefing" -> briefing(BriefingSettings.of(checkout, said));
                default ->
                    throw new SandboxRefusal(ExitCode.USAGE, "What can be measured is: intake, latency, briefing.");
            };
        } catch (SandboxRefusal refusal) {
            System.err.println(refusal.getMessage());
            return refusal.exitCode().code();
        } catch (CancellationException _) {
            // The servers are being ended by a signal: whoever sent it knows.
            return ExitCode.PART_FAILED.code();
        }
    }

    private static int intake(BenchSettings settings) {
        Screen screen = new Screen(settings.json());
        Report report = new MeasuringIntake(settings, PortPlan.of(System.getenv()), screen).run();
        return answer(
                screen,
                settings.json() ? report.json() : report.text(),
                report.results().sound());
    }

    private static int latency(LatencySettings settings) {
        Screen screen = new Screen(settings.json());
        LatencyReport report = new MeasuringLatency(settings, PortPlan.of(System.getenv()), screen).run();
        return answer(screen, settings.json() ? report.json() : report.text(), report.sound());
    }

    private static int briefing(BriefingSettings settings) {
        Screen screen = new Screen(settings.json());
        BriefingReport report = new MeasuringBriefings(settings, PortPlan.of(System.getenv()), screen).run();
        return answer(screen, settings.json() ? report.json() : report.text(), report.sound());
    }

    private static int answer(Screen screen, String text, boolean sound) {
        screen.answer(text);
        return (sound ? ExitCode.OK : ExitCode.BAD_ANSWER).code();
    }
}
