package uk.conduit.agency.education;

import java.util.Map;
import java.util.Set;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.education.EducationCaseEvent;

/** Education welfare as an agency. */
final class EducationDoor implements AgencyDoor {

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("attendance", Set.of("AttendancePatternAlert")),
            Map.entry("exclusion", Set.of("SuspensionOrExclusion")),
            Map.entry("missing-education", Set.of("ChildMissingEducation")),
            Map.entry("part-time-timetable", Set.of("PartTimeTimetable")),
            Map.entry("roll", Set.of("RollChange")),
            Map.entry("concern", Set.of("SafeguardingConcernLogged")),
            Map.entry("welfare-visit", Set.of("WelfareVisitMade")),
            Map.entry("school-engagement", Set.of("SchoolEngagement")),
            Map.entry("restricted-item", Set.of("RestrictedItemExists")));

    @Override
    public Agency agency() {
        return Agency.EDUCATION;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return KINDS;
    }

    @Override
    public Class<EducationCaseEvent> eventType() {
        return EducationCaseEvent.class;
    }
}
