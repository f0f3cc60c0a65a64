package uk.conduit.access.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The second line behind validation: no plan leaves a cluster that nobody can mend. */
final class LockOut {

    private static final String PLACE = "the plan";

    private LockOut() {}

    static List<Finding> findings(Administration administration, Actual before, List<Change> changes) {
        Actual after = before.after(changes);
        return Stream.concat(nobodyLeft(administration, after), rightsLost(administration, before, after))
                .toList();
    }

    private static Stream<Finding> nobodyLeft(Administration administration, Actual after) {
        boolean somebody = after.credentials().stream()
                .map(Credential::principal)
                .distinct()
                .anyMatch(principal -> administration.superUsers().contains(principal)
                        || holds(after, principal, new Administration.Right(Resource.CLUSTER, Operation.ALTER)));
        return somebody
                ? Stream.empty()
                : Stream.of(new Finding(PLACE, "would leave no administrator who can sign in and change access"));
    }

    private static Stream<Finding> rightsLost(Administration administration, Actual before, Actual after) {
        Principal reconciler = administration.reconciler();
        boolean locked = before.has(reconciler) && !after.has(reconciler);
        Stream<Finding> credential =
                locked ? Stream.of(new Finding(PLACE, "would take the reconciler's own credential")) : Stream.empty();
        Stream<Finding> rights = Administration.NEEDED.stream()
                .filter(right -> holds(before, reconciler, right) && !holds(after, reconciler, right))
                .map(Objects::toString)
                .sorted()
                .map(right -> new Finding(PLACE, "would take the reconciler's own right " + right));
        return Stream.concat(credential, rights);
    }

    private static boolean holds(Actual state, Principal principal, Administration.Right right) {
        return state.allows(
                principal,
                right.operation(),
                right.resource().kind(),
                right.resource().name());
    }
}
