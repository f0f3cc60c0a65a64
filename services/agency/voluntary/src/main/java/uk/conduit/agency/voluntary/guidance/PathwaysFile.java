package uk.conduit.agency.voluntary.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which the unit keeps where support is to be had: read at first and whenever it has changed. One that cannot
 * be read leaves the last good one in its place, and a note that says where it breaks and quotes nothing.
 */
public final class PathwaysFile {

    private static final Logger LOGGER = LoggerFactory.getLogger(PathwaysFile.class);

    /** Far more than anybody would read. */
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private @Nullable Seen seen;
    private State state = new State(Optional.empty(), Optional.of("not read yet"));

    /** Which writing of the file was read. */
    private record Seen(
            FileTime modified, long size, @Nullable Object key) {}

    /**
     * What is known.
     *
     * @param pathways the last good writing
     * @param fault where the present one breaks; empty if it does not
     */
    public record State(Optional<Pathways> pathways, Optional<String> fault) {}

    /** The file at this place, which need not exist yet. */
    public PathwaysFile(Path file) {
        this.file = file;
    }

    /** What the file says now. */
    public synchronized State state() {
        Seen now = look();
        if (now == null) {
            fault("it is not there");
            seen = null;
        } else if (!now.equals(seen)) {
            read(now);
        }
        return state;
    }

    private @Nullable Seen look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException away) {
            return null;
        }
    }

    private void read(Seen now) {
        try {
            if (now.size() > LARGEST) {
                fault("it is too large");
            } else {
                Pathways read = PathwaysText.read(Files.readString(file));
                state = new State(Optional.of(read), Optional.empty());
                LOGGER.atInfo().addKeyValue("reviewed", read.reviewed()).log("The pathways were read");
            }
            seen = now;
        } catch (IOException unreadable) {
            // Tried again when it is next asked for.
            fault("it cannot be read");
        } catch (PathwaysText.Broken broken) {
            seen = now;
            fault(String.valueOf(broken.getMessage()));
        }
    }

    private void fault(String where) {
        if (!state.fault().equals(Optional.of(where))) {
            LOGGER.atWarn()
                    .addKeyValue("where", where)
                    .addKeyValue("kept", state.pathways().isPresent() ? "the last good one" : "none")
                    .log("The file of pathways cannot be used");
        }
        state = new State(state.pathways(), Optional.of(where));
    }
}
