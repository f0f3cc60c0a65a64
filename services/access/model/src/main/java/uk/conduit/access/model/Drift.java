package uk.conduit.access.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the cluster and the declaration have come apart.
 *
 * @param unexplained what the cluster has that no grant explains
 * @param lacking what the cluster lacks, or has otherwise than declared
 */
public record Drift(List<String> unexplained, List<String> lacking) implements DriftOutcome {

    /** Copies the lists. */
    public Drift {
        unexplained = List.copyOf(unexplained);
        lacking = List.copyOf(lacking);
    }

    /** What a plan would have to mend, and what it would leave to people. */
    public static Drift of(Plan plan) {
        Map<Boolean, List<String>> words = plan.changes().stream()
                .collect(Collectors.partitioningBy(
                        Drift::isUnexplained, Collectors.mapping(Change::words, Collectors.toList())));
        List<String> unexplained = new ArrayList<>(words.getOrDefault(true, List.of()));
        unexplained.addAll(plan.foreign());
        List<String> lacking = new ArrayList<>(words.getOrDefault(false, List.of()));
        lacking.addAll(plan.unmendable());
        return new Drift(unexplained, lacking);
    }

    private static boolean isUnexplained(Change change) {
        return switch (change) {
            case Change.RemoveAcl _, Change.DeleteCredential _ -> true;
            case Change.SetLimit set -> set.to() == null;
            case Change.AddAcl _,
                    Change.CreateCredential _,
                    Change.CreateTopic _,
                    Change.ConfigureTopic _,
                    Change.SetCompatibility _,
                    Change.RegisterSchema _ -> false;
        };
    }

    /** Whether there is none. */
    public boolean isNone() {
        return unexplained.isEmpty() && lacking.isEmpty();
    }
}
