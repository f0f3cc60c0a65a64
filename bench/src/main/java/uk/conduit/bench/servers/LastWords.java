package uk.conduit.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log: state, and with it every log, is removed at the end, so a failure has to be told with its reason. */
final class LastWords {

    private static final int LINES = 15;

    private LastWords() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException none) {
            return "none";
        }
    }
}
