package uk.conduit.access.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;

/**
 * Everything that is declared.
 *
 * @param agencies what each agency and each service of the hub declares
 * @param agreements the sharing agreements
 * @param administration who keeps the access
 * @param schemas the text of each topic's current schema
 */
public record Declared(
        List<AgencyAccess> agencies,
        List<Agreement> agreements,
        Administration administration,
        Map<TopicName, String> schemas) {

    /** The hub's own consolidation, which alone reads what agencies publish. */
    public static final Agency CONSOLIDATION = new Agency("consolidation");

    /** Copies the collections. */
    public Declared {
        agencies = List.copyOf(agencies);
        agreements = List.copyOf(agreements);
        schemas = Map.copyOf(schemas);
    }

    /** What is wrong with it; nothing may be planned while anything is. */
    public List<Finding> findings() {
        return Validation.findings(this);
    }

    /** The principals that are managed here, the withdrawn ones included; all others are left as they are. */
    public Set<Principal> managed() {
        return agencies.stream()
                .flatMap(agency -> agency.principals().stream())
                .map(AgencyAccess.DeclaredPrincipal::principal)
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<TopicSpec> topics() {
        return agencies.stream().flatMap(agency -> agency.topics().stream());
    }

    Optional<Agreement> agreement(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst();
    }

    boolean declares(Agency agency) {
        return agencies.stream().anyMatch(declared -> declared.agency().equals(agency));
    }
}
