package uk.conduit.agency.core.inlet;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.police.PoliceCaseEvent;

/** An agency for tests that speaks the language of the police. */
public final class PoliceLikeDoor implements AgencyDoor {

    @Override
    public Agency agency() {
        return Agency.POLICE;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return Map.of("crime", Set.of("CrimeRecorded", "CrimeOutcomeSet"), "disruption", Set.of("DisruptionIssued"));
    }

    @Override
    public Class<PoliceCaseEvent> eventType() {
        return PoliceCaseEvent.class;
    }
}
