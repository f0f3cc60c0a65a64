package uk.conduit.bench;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import uk.conduit.assembly.sandbox.Progress;
import uk.conduit.bench.briefing.Size;
import uk.conduit.bench.latency.MeasuredStep;
import uk.conduit.bench.result.Measured;

/**
 * What is told while it is measured: a bar where somebody looks on, plain lines elsewhere. What a program reads has
 * standard output to itself.
 */
final class Screen implements Progress {

    private static final double NANOS = 1e9;

    private final PrintStream lines;
    private final boolean terminal;
    private @Nullable ProgressBar bar;

    Screen(boolean json) {
        this.lines = json ? System.err : System.out;
        this.terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    /** Begins to show how far something is; at most one thing at a time. */
    synchronized void begin(String what, long total) {
        end();
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("  " + what)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .build();
        }
    }

    /** How far it is. */
    synchronized void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Nothing more is shown of it. */
    synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    void measured(Measured one) {
        says(String.format(
                Locale.ROOT,
                "run %d  %-14s %,9.0f events/s  (%,d events in %.1f s)%s",
                one.run(),
                one.pipeline().word(),
                one.rate(),
                one.events(),
                one.took().toNanos() / NANOS,
                one.sound() ? "" : "  its ledger does NOT balance"));
    }

    void measured(MeasuredStep one) {
        says(String.format(
                Locale.ROOT,
                "run %d  %,d events/s: %,.0f reached; told %,.1f ms after accepted, 99 of 100 within %,.1f ms (%d watched)%s",
                one.run(),
                one.rate(),
                one.reached(),
                one.told().median(),
                one.told().p99(),
                one.watched(),
                one.sound() ? "" : "  some were NOT told"));
    }

    void measured(Size size) {
        says(String.format(
                Locale.ROOT,
                "%,d children: a draft of %,d rows takes %.2f s",
                size.children(),
                size.rows(),
                size.seconds().median()));
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        says(String.format(Locale.ROOT, "ready  %-34s %5.1f s", part, took.toNanos() / NANOS));
    }

    @Override
    public synchronized void says(String words) {
        lines.println("  " + words);
        lines.flush();
    }

    /** The answer. */
    void answer(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
