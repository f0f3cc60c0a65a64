package uk.conduit.consolidation.model.picture;

import java.util.Comparator;
import uk.conduit.consolidation.model.event.Header;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.platform.kernel.EventId;

/**
 * A value, and the event that stated it.
 *
 * @param value the value
 * @param occurred when it was so
 * @param version the version of the record that stated it
 * @param event the event
 * @param <T> what kind of value
 */
public record Stated<T>(T value, Moment occurred, long version, EventId event) {

    static <T> Stated<T> by(Header header, T value) {
        return new Stated<>(value, header.occurred(), header.version(), header.id());
    }

    static <T> Stated<T> later(Stated<T> one, Stated<T> other) {
        return order().compare(one, other) >= 0 ? one : other;
    }

    static Comparator<Stated<?>> order() {
        return Comparator.<Stated<?>, Moment>comparing(Stated::occurred)
                .thenComparingLong(Stated::version)
                .thenComparing(Stated::event);
    }

    @Override
    public String toString() {
        return "stated by event " + event;
    }
}
