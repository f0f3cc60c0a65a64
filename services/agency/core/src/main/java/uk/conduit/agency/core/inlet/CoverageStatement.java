package uk.conduit.agency.core.inlet;

import java.time.Instant;
import java.util.SortedSet;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SourceRecord;

/**
 * An agency's statement that it has sent everything of these kinds that a system of its recorded between two moments.
 *
 * @param sourceSystem the agency's name for the system
 * @param kinds the kinds, by the names of event records
 * @param from from when, inclusive
 * @param to until when, exclusive
 */
record CoverageStatement(String sourceSystem, SortedSet<String> kinds, Instant from, Instant to) {

    /** The source record that stands for this statement on one partition: the same statement is the same event there. */
    SourceRecord on(int partition, Agency agency) {
        String id = "coverage/%d/%d/%s/%d"
                .formatted(from.toEpochMilli(), to.toEpochMilli(), String.join("+", kinds), partition);
        return new SourceRecord(agency, sourceSystem, id);
    }
}
