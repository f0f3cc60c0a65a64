package uk.conduit.agency.voluntary;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** The voluntary and community sector as an agency. */
final class VoluntaryDoor implements AgencyDoor {

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("concern", Set.of("CommunityConcern")),
            Map.entry("advocacy", Set.of("AdvocacyStarted", "AdvocacyContact", "AdvocacyEnded")),
            Map.entry("advocacy-started", Set.of("AdvocacyStarted")),
            Map.entry("advocacy-contact", Set.of("AdvocacyContact")),
            Map.entry("advocacy-ended", Set.of("AdvocacyEnded")),
            Map.entry("feedback", Set.of("FeedbackGiven")),
            Map.entry("restricted-item", Set.of("RestrictedItemExists")));

    @Override
    public Agency agency() {
        return Agency.VOLUNTARY;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return KINDS;
    }

    @Override
    public Class<VoluntaryCaseEvent> eventType() {
        return VoluntaryCaseEvent.class;
    }
}
