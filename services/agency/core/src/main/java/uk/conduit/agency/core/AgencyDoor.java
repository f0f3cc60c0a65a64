package uk.conduit.agency.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.Agency;

/** What an agency brings to its door besides its formats: who it is, and of which type its events are. */
public interface AgencyDoor {

    /** The agency; its door lets nobody else speak. */
    Agency agency();

    /**
     * The kinds of record the agency can say it has sent completely, each with the names of the events that such records
     * become, such as {@code investigation} and {@code InvestigationOpened}.
     */
    Map<String, Set<String>> kinds();

    /** The type of the agency's events. */
    Class<? extends SpecificRecord> eventType();

    /**
     * Puts one of the agency's events together.
     *
     * @param envelope what every event carries
     * @param detail what happened: one of the records of the union {@code detail} of the agency's event
     */
    default SpecificRecord event(Envelope envelope, SpecificRecord detail) {
        return CaseEvents.event(eventType(), envelope, detail);
    }

    /** What puts this in place of an earlier statement of the agency, for these reasons, because these fields were wrong. */
    default SpecificRecord corrected(String reason, List<String> fields, SpecificRecord replacement) {
        return CaseEvents.corrected(eventType(), reason, fields, replacement);
    }
}
