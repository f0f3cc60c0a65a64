package uk.conduit.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The frozen copies: one folder for each release, {@code schemas/src/released/<number>}. A folder with a file
 * {@code RELEASED} in it never changes again; the newest may be without one, and is then still being prepared.
 */
final class Releases {

    private static final Path FOLDER =
            Path.of(System.getProperty("conduit.home", "..")).resolve("schemas/src/released");

    private Releases() {}

    /** The numbers of all releases, the oldest first. */
    static List<Integer> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> Integer.valueOf(folder.getFileName().toString()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isReleased(int release) {
        return Files.exists(folder(release).resolve("RELEASED"));
    }

    /** Where a change goes: the newest release while it is being prepared, else the next. */
    static int inPreparation() {
        int newest = all().getLast();
        return isReleased(newest) ? newest + 1 : newest;
    }

    static boolean holds(int release, Published published) {
        return Files.exists(folder(release).resolve(published.file()));
    }

    static Schema frozen(int release, Published published) {
        try {
            return new Schema.Parser().parse(Files.readString(folder(release).resolve(published.file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the current schemas into the release that is in preparation. */
    static void freeze() {
        Path folder = folder(inPreparation());
        try {
            Files.createDirectories(folder);
            for (Published published : Published.values()) {
                Files.writeString(
                        folder.resolve(published.file()), published.schema().toString(true) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(int release) {
        return FOLDER.resolve(Integer.toString(release));
    }
}
