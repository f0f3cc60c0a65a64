package uk.conduit.agency.police;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.police.PoliceCaseEvent;

/** The police as an agency. */
final class PoliceDoor implements AgencyDoor {

    private static final String OUTCOME = "CrimeOutcomeSet";
    private static final String REGRADED = "MissingRiskRegraded";
    private static final String FOUND = "MissingFound";
    private static final String BREACHED = "DisruptionBreached";
    private static final String POINTER = "RestrictedItemExists";

    /** "Everything of this kind" includes what became a pointer at the door: that, too, is not "none". */
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("missing", Set.of("MissingReported", REGRADED, FOUND)),
            Map.entry("missing-regraded", Set.of(REGRADED)),
            Map.entry("found", Set.of(FOUND)),
            Map.entry("investigation", Set.of("InvestigationOpened", "InvestigationUpdated", "InvestigationClosed")),
            Map.entry("crime", Set.of("CrimeRecorded", OUTCOME)),
            Map.entry("outcome", Set.of(OUTCOME)),
            Map.entry("intelligence", Set.of("IntelligenceShared", POINTER)),
            Map.entry("arrest-bail-charge", Set.of("ArrestBailCharge")),
            Map.entry("disruption", Set.of("DisruptionIssued", BREACHED)),
            Map.entry("breach", Set.of(BREACHED)),
            Map.entry("court-date", Set.of("CourtDateSet")),
            Map.entry("protection-power", Set.of("ProtectionPowerUsed")),
            Map.entry("domestic-abuse", Set.of("DomesticAbuseNotice")),
            Map.entry("victims-code", Set.of("VictimsCodeMilestone")),
            Map.entry("restricted-item", Set.of(POINTER)));

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
