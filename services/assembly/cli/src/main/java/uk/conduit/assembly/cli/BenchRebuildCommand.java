package uk.conduit.assembly.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How many case events a second this machine folds again from its store. Measured as the intake is, with a pipeline behind
 * consolidation: what it rebuilds is what was just taken in.
 */
@Command(
        name = "rebuild",
        description =
                "Measures how many case events a second every picture is rebuilt from, into empty tables beside those in use, "
                        + "after consolidation took them in; and compares them, byte for byte. Starts servers of its own, and "
                        + "wants the machine to itself. Ends with 1 when a picture differs or a ledger does not balance.")
final class BenchRebuildCommand implements Callable<Integer> {

    @Mixin
    private final BenchEvents events = new BenchEvents();

    @Mixin
    private final BenchProgram program;

    BenchRebuildCommand() {
        this(Person.checkout());
    }

    BenchRebuildCommand(Path checkout) {
        this.program = new BenchProgram(checkout);
    }

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(events.words());
        words.add("only=consolidation,rebuild");
        return program.measure("intake", words);
    }
}
