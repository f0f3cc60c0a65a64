package uk.conduit.agency.core.folder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The folders of a drop on disk. The order of its steps makes a crash at any point harmless. */
final class DropFolder {

    private static final String REPORT = ".report.ndjson";
    private static final String SUMMARY = ".summary.json";

    private final Path root;
    private final JsonMapper json;

    /**
     * A file that lies in {@code incoming}.
     *
     * @param name its name
     * @param path where it lies
     * @param size its size in bytes
     * @param changed when it was last changed, in milliseconds
     */
    record Found(FileName name, Path path, long size, long changed) {}

    /** Where a file ends. */
    enum Place {
        ACCEPTED("accepted"),
        REFUSED("refused");

        private final String folder;

        Place(String folder) {
            this.folder = folder;
        }

        @Override
        public String toString() {
            return folder;
        }
    }

    DropFolder(Path root, JsonMapper json) {
        this.root = root;
        this.json = json;
    }

    /** Makes what is missing, for its owner's eyes alone. */
    void prepare() throws IOException {
        for (String folder : List.of("incoming", Place.ACCEPTED.folder, Place.REFUSED.folder, ".work")) {
            Path path = root.resolve(folder);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(path);
            }
        }
    }

    /** The files in {@code incoming} that are the door's business, by name. */
    List<Found> incoming() throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("incoming"))) {
            for (Path file : files.sorted().toList()) {
                FileName name = FileName.of(file.getFileName().toString());
                if (!name.isIgnored() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    found.add(new Found(
                            name,
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                }
            }
        }
        return found;
    }

    /** Where a report is written while its file is being read. */
    Path workingReport(Found file) {
        return root.resolve(".work").resolve(file.name().value() + REPORT);
    }

    /**
     * Puts the report, the summary and last the file where they belong: a file that is still in {@code incoming} after a
     * crash is read again, which is harmless.
     */
    void finish(Found file, Path report, Summary summary, Place place) throws IOException {
        Path folder = root.resolve(place.folder);
        String name = file.name().value();
        for (int number = 2; Files.exists(folder.resolve(name)); number++) {
            name = file.name().numbered(number);
        }
        Files.move(report, folder.resolve(name + REPORT), StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve(name + SUMMARY), json.writeValueAsBytes(summary));
        Files.move(file.path(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
