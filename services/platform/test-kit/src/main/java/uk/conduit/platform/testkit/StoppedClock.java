package uk.conduit.platform.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that shows the moment it was set to until it is set anew. Safe to set from one thread and read from others. */
public final class StoppedClock extends Clock {

    private final AtomicReference<Instant> moment;
    private final ZoneId zone;

    private StoppedClock(AtomicReference<Instant> moment, ZoneId zone) {
        this.moment = moment;
        this.zone = zone;
    }

    /** A clock stopped at this moment, in UTC. */
    public static StoppedClock at(Instant moment) {
        return new StoppedClock(new AtomicReference<>(moment), ZoneOffset.UTC);
    }

    /** A clock stopped at this moment, for example {@code 2026-11-23T07:30:00Z}. */
    public static StoppedClock at(String moment) {
        return at(Instant.parse(moment));
    }

    /** Sets it, forwards or back. */
    public void setTo(Instant moment) {
        this.moment.set(moment);
    }

    /** Moves it on. */
    public void forward(Duration by) {
        moment.updateAndGet(now -> now.plus(by));
    }

    @Override
    public Instant instant() {
        return moment.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock seen in another zone: setting one sets both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new StoppedClock(moment, other);
    }
}
