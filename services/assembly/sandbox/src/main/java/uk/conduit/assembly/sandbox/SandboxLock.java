package uk.conduit.assembly.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.servers.OwnerOnly;

/**
 * Held by the one sandbox of a checkout for as long as it runs. The operating system lets go of it whatever ends the
 * holder, so it never goes stale.
 */
final class SandboxLock implements AutoCloseable {

    private final FileChannel channel;

    private SandboxLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it, or answers empty if somebody holds it. */
    static Optional<SandboxLock> take(Path checkout) {
        Path file =
                OwnerOnly.file(OwnerOnly.folder(StateFolder.conduit(checkout)).resolve("lock"));
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (tried(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SandboxLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
