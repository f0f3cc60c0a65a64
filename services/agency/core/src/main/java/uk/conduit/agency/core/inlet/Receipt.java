package uk.conduit.agency.core.inlet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.EventId;

/**
 * The answer to one record. It repeats nothing of the record.
 *
 * @param place where in the submission the record stands
 * @param outcome what became of it
 * @param eventId the event it became, when it did
 * @param flags what is imperfect about it, as {@code field: PROBLEM}
 * @param reason why, where the outcome alone does not say
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Receipt(
        String place,
        Outcome outcome,
        @Nullable String eventId,
        List<String> flags,
        @Nullable String reason) {

    /** Copies the flags. */
    public Receipt {
        flags = List.copyOf(flags);
    }

    static Receipt accepted(String place, EventId id, List<String> flags) {
        return new Receipt(place, Outcome.ACCEPTED, id.toString(), flags, null);
    }

    static Receipt unchanged(String place, EventId id) {
        return new Receipt(place, Outcome.UNCHANGED, id.toString(), List.of(), null);
    }

    static Receipt noEvent(String place, String reason) {
        return new Receipt(place, Outcome.NO_EVENT, null, List.of(), reason);
    }

    /** A refusal. */
    public static Receipt refused(String place, String reason) {
        return new Receipt(place, Outcome.REFUSED, null, List.of(), reason);
    }

    static Receipt retry(String place) {
        return new Receipt(place, Outcome.RETRY, null, List.of(), "Kafka is away; send the record again");
    }
}
