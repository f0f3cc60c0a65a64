package uk.conduit.agency.core;

import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.Agency;

/** What an agency brings to its door besides its formats: who it is, and how its events are put together. */
public interface AgencyDoor {

    /** The agency; its door lets nobody else speak. */
    Agency agency();

    /**
     * The kinds of record the agency can say it has sent completely, each with the names of the events that such records
     * become, such as {@code investigation} and {@code InvestigationOpened}.
     */
    Map<String, Set<String>> kinds();

    /**
     * Puts one of the agency's events together.
     *
     * @param envelope what every event carries
     * @param detail what happened: one of the records of the union {@code detail} of the agency's event
     */
    SpecificRecord event(Envelope envelope, SpecificRecord detail);
}
