package uk.conduit.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When a pipeline was handed its first record and, where it knows itself, when its last was durable: a file with one or
 * two lines, each a time in milliseconds since 1970. Safe to use from several threads.
 */
public final class Times {

    private final Path file;
    private final Clock clock;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile long first;

    /** Times to be written to this file. */
    public Times(Path file) {
        this(file, Clock.systemUTC());
    }

    Times(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** A record was handed over; only the first time counts. */
    public void taken() {
        if (!begun.get() && begun.compareAndSet(false, true)) {
            first = clock.millis();
            write(Long.toString(first));
        }
    }

    /** The last record is durable; only the first time counts. */
    public void done() {
        if (ended.compareAndSet(false, true)) {
            write(first + "\n" + clock.millis());
        }
    }

    /**
     * Times as they were read.
     *
     * @param first when the first record was handed over, in milliseconds since 1970
     * @param last when the last was durable; empty while it is not, or where somebody else has to look
     */
    public record Told(long first, Optional<Long> last) {}

    /** What is in a file; empty while there is nothing in it. */
    public static Optional<Told> read(Path file) {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            return Optional.of(new Told(
                    Long.parseLong(lines.getFirst()),
                    lines.size() > 1 ? Optional.of(Long.valueOf(lines.get(1))) : Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once and whole, so that nobody reads half a number. */
    private void write(String content) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
