package uk.conduit.bench.events;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;

/**
 * What one agency says, as its door puts it.
 *
 * @param agency the agency
 * @param eventType the type of its events
 * @param system what it calls its system
 * @param tellings the kinds of event it sends, one for each kind
 */
record Language(Agency agency, Class<? extends SpecificRecord> eventType, String system, List<Telling> tellings)
        implements AgencyDoor {

    /** Puts a matter into an agency's words, as one kind of event. */
    @FunctionalInterface
    interface Telling {
        SpecificRecord of(Matter matter);
    }

    /** Nobody states coverage here. */
    @Override
    public Map<String, Set<String>> kinds() {
        return Map.of();
    }
}
