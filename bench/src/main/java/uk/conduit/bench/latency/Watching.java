package uk.conduit.bench.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for the children of a few accepted records, again and again, until the record is among what is told of the child.
 *
 * <p>A record is told somewhere between the last answer without it and the first with it; the later moment counts, so that
 * every figure errs on the slow side. How far the two lie apart is told as well. Asking is work that the hub has besides, and
 * would slow down what is measured: so it is asked at most forty times a second, and while many records are waited for, each
 * is asked for less often.
 */
final class Watching implements AutoCloseable {

    /** So many can be on their way at a time. */
    private static final int ASKERS = 16;

    /** Between two times that anything is asked. */
    private static final long PAUSE_NANOS = 25_000_000;

    /** Between two times that one record is asked for. */
    private static final long BETWEEN_NANOS = 20_000_000;

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Callers callers;
    private final DelayQueue<Watched> waiting = new DelayQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong nextTurn = new AtomicLong(System.nanoTime());
    private final List<Told> told = new ArrayList<>();
    private final Crew crew = new Crew();
    private volatile boolean over;

    /**
     * A record that could be read.
     *
     * @param accepted the record
     * @param notYet when it was last asked for in vain, or accepted if it never was, in nanoseconds
     * @param at when the answer with it was there, in nanoseconds
     */
    record Told(Accepted accepted, long notYet, long at) {}

    private record Watched(Accepted accepted, long notYet, long askAt) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(askAt - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    Watching(Callers callers) {
        this.callers = callers;
        for (int asker = 0; asker < ASKERS; asker++) {
            crew.start(this::ask);
        }
    }

    void watch(Accepted accepted) {
        open.incrementAndGet();
        waiting.add(new Watched(accepted, accepted.at(), accepted.at()));
    }

    private void ask() {
        try {
            while (!over) {
                Watched next = waiting.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    awaitTurn();
                    ask(next);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTurn() {
        long turn = nextTurn.getAndUpdate(next -> Math.max(next, System.nanoTime()) + PAUSE_NANOS);
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void ask(Watched watched) {
        long asked = System.nanoTime();
        Accepted accepted = watched.accepted();
        boolean isTold = callers.child(accepted.record().child())
                .contains(accepted.record().event().toString());
        if (isTold) {
            Told now = new Told(accepted, watched.notYet(), System.nanoTime());
            synchronized (told) {
                told.add(now);
            }
            open.decrementAndGet();
        } else {
            waiting.add(new Watched(accepted, asked, asked + BETWEEN_NANOS));
        }
    }

    /** Waits until all are told, or patience ends. */
    List<Told> told(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (open.get() > 0 && System.nanoTime() < until && !crew.hasFailed()) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        over = true;
        crew.join();
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    @Override
    public void close() {
        over = true;
        crew.close();
    }
}
