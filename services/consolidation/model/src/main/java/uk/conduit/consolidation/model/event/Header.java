package uk.conduit.consolidation.model.event;

import java.util.Comparator;
import java.util.List;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;

/**
 * Which event this is.
 *
 * @param id the deterministic event id
 * @param record the record in the agency's system that it was made from
 * @param version the record's version; of two versions of one record the higher counts
 * @param occurred when it happened
 * @param flags what is imperfect about the record; the values these speak of are not used
 */
public record Header(EventId id, SourceRecord record, long version, Moment occurred, List<Flag> flags) {

    /** Of two versions of one statement, the one that counts is the last in this order. */
    public static final Comparator<Header> PRECEDENCE =
            Comparator.comparingLong(Header::version).thenComparing(Header::id);

    /** Copies the flags. */
    public Header {
        flags = List.copyOf(flags);
    }

    /**
     * Something that was understood but is imperfect.
     *
     * @param field the field, in the agency's words
     * @param problem a code such as {@code CHECK_FAILS}
     */
    public record Flag(String field, String problem) {}
}
