package uk.conduit.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells {@code conduit faults} how far a long proof has come and what it found: lines of a file that the command names in
 * {@code conduit.faults.report}. Without that file nothing is told.
 */
public final class Faults {

    private static final @Nullable String FILE = System.getProperty("conduit.faults.report");

    private Faults() {}

    /** The seed that was asked for, or this one. */
    public static long seed(long usual) {
        return Long.getLong("conduit.seed", usual);
    }

    /** So much of a proof is done. */
    public static void progress(String proof, long done, long total) {
        tell("progress", proof, Map.of("done", done, "total", total));
    }

    /** What a proof found; no value may be about anybody. */
    public static void found(String proof, Map<String, ?> values) {
        tell("found", proof, values);
    }

    private static synchronized void tell(String what, String proof, Map<String, ?> values) {
        if (FILE == null) {
            return;
        }
        String line = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\t", what + "\t" + proof + "\t", "\n"));
        try {
            Files.writeString(Path.of(FILE), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
