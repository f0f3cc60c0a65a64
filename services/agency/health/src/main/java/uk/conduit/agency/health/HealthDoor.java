package uk.conduit.agency.health;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.health.HealthCaseEvent;

/** Health services as an agency. */
final class HealthDoor implements AgencyDoor {

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("unscheduled-attendance", Set.of("UnscheduledAttendance")),
            Map.entry("was-not-brought", Set.of("WasNotBrought")),
            Map.entry("protection-lookup", Set.of("ChildProtectionLookup")),
            Map.entry("substance-service", Set.of("SubstanceServiceEngagement")),
            Map.entry("mental-health-risk", Set.of("MentalHealthRisk")),
            Map.entry("restricted-item", Set.of("RestrictedItemExists")));

    @Override
    public Agency agency() {
        return Agency.HEALTH;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return KINDS;
    }

    @Override
    public Class<HealthCaseEvent> eventType() {
        return HealthCaseEvent.class;
    }
}
