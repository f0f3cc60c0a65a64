package uk.conduit.assembly.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tests of a fault have told so far, in lines of a file: how far each proof has come, and what it found.
 *
 * @param progress for each proof how much is done, and how much there is to do
 * @param found for each proof that ended what it found
 */
record FaultReport(Map<String, Progress> progress, List<Found> found) {

    /** How far a proof has come. */
    record Progress(long done, long total) {}

    /** What a proof found, by name: its seed, counts, and where there is one the ledger. */
    record Found(String proof, Map<String, String> values) {}

    /** Reads the file; nothing was told while there is none. */
    static FaultReport read(Path file) {
        Map<String, Progress> progress = new TreeMap<>();
        List<Found> found = new ArrayList<>();
        for (String line : lines(file)) {
            String[] parts = line.split("\t", -1);
            if (parts.length < 3) {
                continue;
            }
            Map<String, String> values = values(parts);
            if (parts[0].equals("progress")) {
                progress.put(parts[1], new Progress(number(values, "done"), number(values, "total")));
            } else {
                found.add(new Found(parts[1], values));
            }
        }
        return new FaultReport(progress, found);
    }

    private static List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(String[] parts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 2; at < parts.length; at++) {
            int equals = parts[at].indexOf('=');
            if (equals > 0) {
                values.put(parts[at].substring(0, equals), parts[at].substring(equals + 1));
            }
        }
        return values;
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(values.getOrDefault(name, "0"));
    }

    /** The sum over all proofs that have begun. */
    Progress whole() {
        return new Progress(
                progress.values().stream().mapToLong(Progress::done).sum(),
                progress.values().stream().mapToLong(Progress::total).sum());
    }
}
