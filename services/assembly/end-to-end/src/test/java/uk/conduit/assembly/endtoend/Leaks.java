package uk.conduit.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for canaries where none may be. */
final class Leaks {

    /** Where records lie because they must: the broker's and the database's own files, and what agencies dropped. */
    private static final List<String> RECORDS = List.of("kafka/broker-1/log", "postgresql/databases", "drop");

    private Leaks() {}

    /** Every file of a sandbox's state that is no record: logs, settings, notes, secrets. */
    static List<Path> logsAndSettings(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> RECORDS.stream().noneMatch(place -> file.startsWith(state.resolve(place))))
                    .toList();
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails and says where, whose, and which way it came in. */
    static void none(List<Canaries> canaries, String where, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> met = canaries.stream()
                .flatMap(it -> it.traces().stream().filter(lower::contains).map(trace -> it + ": " + trace))
                .toList();
        assertThat(met).as(where).isEmpty();
    }
}
