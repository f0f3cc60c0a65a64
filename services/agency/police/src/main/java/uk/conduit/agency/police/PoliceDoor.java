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
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("missing", Set.of("MissingReported", "MissingRiskRegraded", "MissingFound")),
            Map.entry("investigation", Set.of("InvestigationOpened", "InvestigationUpdated", "InvestigationClosed")),
            Map.entry("crime", Set.of("CrimeRecorded", OUTCOME)),
            Map.entry("outcome", Set.of(OUTCOME)),
            Map.entry("intelligence", Set.of("IntelligenceShared", "RestrictedItemExists")),
            Map.entry("arrest-bail-charge", Set.of("ArrestBailCharge")),
            Map.entry("disruption", Set.of("DisruptionIssued", "DisruptionBreached")),
            Map.entry("court-date", Set.of("CourtDateSet")),
            Map.entry("protection-power", Set.of("ProtectionPowerUsed")),
            Map.entry("domestic-abuse", Set.of("DomesticAbuseNotice")),
            Map.entry("victims-code", Set.of("VictimsCodeMilestone")));

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
