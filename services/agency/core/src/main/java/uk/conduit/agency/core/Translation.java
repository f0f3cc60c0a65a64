package uk.conduit.agency.core;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;

/** What one native record means to the hub. */
public sealed interface Translation {

    /**
     * It is a case event.
     *
     * @param key the agency's own reference for the child: the key of the Kafka record
     * @param record which record of which system it was made from
     * @param version the version, as in the event's header
     * @param event the event, complete, in the published language
     * @param flags what is imperfect about it, as {@code field: PROBLEM}; empty if nothing is
     */
    record Event(String key, SourceRecord record, long version, SpecificRecord event, List<String> flags)
            implements Translation {
        /** Copies the flags. */
        public Event {
            flags = List.copyOf(flags);
        }

        /** The event's id. */
        public EventId id() {
            return EventId.of(record, version);
        }
    }

    /**
     * It was understood, and the hub has no event for it.
     *
     * @param reason why not
     */
    record NoEvent(String reason) implements Translation {}

    /**
     * It cannot be understood.
     *
     * @param reason why, in words its sender can act on; never a value from it
     */
    record Refused(String reason) implements Translation {}
}
