package uk.conduit.consolidation.model.briefing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Feeds.SetAside;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;

/**
 * Records that were received and are in no picture, by agency and child. One that came under a reference that nobody knows
 * may be anybody's.
 */
final class Aside {

    private final Map<Agency, Map<Optional<ChildId>, Boolean>> held = new HashMap<>();

    Aside(Collection<SetAside> records) {
        records.forEach(record -> held.computeIfAbsent(record.agency(), none -> new HashMap<>())
                .merge(record.child(), record.held(), Boolean::logicalOr));
    }

    /**
     * Whether a record of this agency is or may be about one of these children.
     *
     * @return empty if there is none; else whether one of them is held until it is understood, rather than rejected
     */
    Optional<Boolean> about(Agency agency, List<ChildId> children) {
        Map<Optional<ChildId>, Boolean> ofTheAgency = held.getOrDefault(agency, Map.of());
        return Stream.concat(
                        Stream.of(Optional.<ChildId>empty()), children.stream().map(Optional::of))
                .filter(ofTheAgency::containsKey)
                .map(ofTheAgency::get)
                .reduce(Boolean::logicalOr);
    }
}
