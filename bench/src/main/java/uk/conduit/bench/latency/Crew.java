package uk.conduit.bench.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that work on one thing. If one of them fails, all of it has. */
final class Crew implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure =
            new AtomicReference<@Nullable RuntimeException>();

    void start(Runnable work) {
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
            }
        }));
    }

    boolean hasFailed() {
        return failure.get() != null;
    }

    /** Waits until each has done its work, and throws what made the first fail. */
    void join() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rethrow();
    }

    private void rethrow() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Ends whoever still works. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
