package uk.conduit.unitdesk.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;

/**
 * Which record of the unit's a decision becomes.
 *
 * @param record the record
 * @param version its version
 * @param decidedAt when it was decided
 * @param author who decided
 */
record Publication(SourceRecord record, long version, Instant decidedAt, Author author) {

    /** The name of the desk among the unit's systems. */
    static final String SYSTEM = "unit-desk";

    /** The moment is kept as exactly as an event can say it. */
    static Publication of(String recordId, long version, Instant decidedAt, Author author) {
        return new Publication(
                new SourceRecord(Agency.UNIT, SYSTEM, recordId),
                version,
                decidedAt.truncatedTo(ChronoUnit.MILLIS),
                author);
    }

    EventId eventId() {
        return EventId.of(record, version);
    }
}
