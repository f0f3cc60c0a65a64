package uk.conduit.agency.police;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.police.PoliceCaseEvent;

/** The police as an agency. */
final class PoliceDoor implements AgencyDoor {

    private static final String OUTCOME = "CrimeOutcomeSet";

    /** "Everything of this kind" includes what became a pointer at the door: that, too, is not "none". */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "missing", Set.of("MissingReported", "MissingRiskRegraded", "MissingFound"),
            "investigation", Set.of("InvestigationOpened", "InvestigationUpdated", "InvestigationClosed"),
            "crime", Set.of("CrimeRecorded", OUTCOME),
            "outcome", Set.of(OUTCOME),
            "intelligence", Set.of("IntelligenceShared", "RestrictedItemExists"),
            "arrest-bail-charge", Set.of("ArrestBailCharge"),
            "disruption", Set.of("DisruptionIssued"));

    @Override
    public Agency agency() {
        return Agency.POLICE;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return KINDS;
    }

    @Override
    public Class<PoliceCaseEvent> eventType() {
        return PoliceCaseEvent.class;
    }
}
