package uk.conduit.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that starts processes.
 *
 * <p>Linux sends the parent's death signal when the <em>thread</em> ends that started the child, so every child is
 * started from a thread that lives as long as this JVM.
 */
final class Children {

    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("parent-of-processes").factory());

    private Children() {}

    static Process start(ProcessBuilder builder) {
        try {
            return PARENT.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException("Cannot run " + builder.command().getFirst(), asIoException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting a process", e);
        }
    }

    private static IOException asIoException(ExecutionException e) {
        return e.getCause() instanceof IOException io ? io : new IOException(e);
    }
}
