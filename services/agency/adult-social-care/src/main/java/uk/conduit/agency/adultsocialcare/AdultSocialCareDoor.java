package uk.conduit.agency.adultsocialcare;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;

/** Adult social care as an agency. */
final class AdultSocialCareDoor implements AgencyDoor {

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("transition-alert", Set.of("TransitionAlert")),
            Map.entry("transition-assessment", Set.of("TransitionAssessmentDecided")),
            Map.entry("adult-threshold", Set.of("AdultThresholdDecided")),
            Map.entry("restricted-item", Set.of("RestrictedItemExists")));

    @Override
    public Agency agency() {
        return Agency.ADULT_SOCIAL_CARE;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return KINDS;
    }

    @Override
    public Class<AdultSocialCareCaseEvent> eventType() {
        return AdultSocialCareCaseEvent.class;
    }
}
