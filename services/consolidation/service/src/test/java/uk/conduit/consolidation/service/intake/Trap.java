package uk.conduit.consolidation.service.intake;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.testkit.Moment;

/** Does something once, when a service is next at a certain point; the conversation stands still while it does. */
final class Trap implements Moment.Watch {

    /** What has been done by a batch, and what has not, when a trap springs. */
    enum Point {
        /** Records have come, and nothing of them has gone to the database. */
        AFTER_POLL,
        /** Half of a COPY has reached the database. */
        IN_MID_COPY,
        /** The database has all but the COMMIT. */
        BEFORE_COMMIT,
        /** The database has obeyed the COMMIT, and the service does not know. */
        AFTER_COMMIT,
        /** The service knows, and the broker does not. */
        BEFORE_OFFSETS;

        private Moment moment() {
            return switch (this) {
                case AFTER_POLL -> Moment.BEGINNING;
                case IN_MID_COPY -> Moment.COPYING;
                case BEFORE_COMMIT -> Moment.COMMITTING;
                case AFTER_COMMIT -> Moment.COMMITTED;
                case BEFORE_OFFSETS -> Moment.TELLING_OFFSETS;
            };
        }
    }

    /** What a trap does; a connection is cut where it says so by throwing. */
    @FunctionalInterface
    interface Deed {
        void run() throws IOException;
    }

    /** What is to be done, where, and who waits for it. */
    private record Armed(Point point, Deed deed, CountDownLatch done) {}

    private final AtomicLong batches = new AtomicLong();
    private @Nullable Armed armed;
    private boolean fetched;

    /** Waits for the service to come to that point; the answer comes to nought when the deed is done. */
    synchronized CountDownLatch set(Point point, Deed deed) {
        fetched = false;
        CountDownLatch done = new CountDownLatch(1);
        armed = new Armed(point, deed, done);
        return done;
    }

    /** How many batches have been committed. */
    long batches() {
        return batches.get();
    }

    @Override
    public void at(Moment moment) throws IOException {
        if (moment == Moment.COMMITTED) {
            batches.incrementAndGet();
        }
        Armed mine = taken(moment);
        if (mine != null) {
            try {
                mine.deed().run();
            } finally {
                mine.done().countDown();
            }
        }
    }

    /** One connection alone gets the deed; the others go on. */
    private synchronized @Nullable Armed taken(Moment moment) {
        fetched |= moment == Moment.FETCHED;
        Armed now = armed;
        if (now == null || now.point().moment() != moment || (now.point() == Point.AFTER_POLL && !fetched)) {
            return null;
        }
        armed = null;
        return now;
    }
}
