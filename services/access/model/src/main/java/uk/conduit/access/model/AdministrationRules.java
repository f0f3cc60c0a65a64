package uk.conduit.access.model;

import java.util.Set;
import java.util.stream.Stream;

/** What the administration's own rights must be, and must not be. */
final class AdministrationRules {

    private static final String PLACE = "access.yaml, administration";
    private static final Set<Operation> HARMLESS = Set.of(
            Operation.DESCRIBE, Operation.DESCRIBE_CONFIGS, Operation.ALTER_CONFIGS, Operation.ALTER, Operation.CREATE);

    private static final Set<Resource.Kind> GUARDED = Set.of(Resource.Kind.CLUSTER, Resource.Kind.TOPIC);

    private AdministrationRules() {}

    static Stream<Finding> theReconcilerIsDeclared(Declared declared) {
        Principal reconciler = declared.administration().reconciler();
        boolean active = declared.agencies().stream()
                .flatMap(agency -> agency.principals().stream())
                .anyMatch(principal -> principal.principal().equals(reconciler) && !principal.withdrawn());
        return found(!active, "the reconciler is a declared principal that is not withdrawn");
    }

    static Stream<Finding> theReconcilerCanDoItsWork(Declared declared) {
        return Administration.NEEDED.stream()
                .filter(right -> !declared.administration().rights().contains(right))
                .map(Administration.Right::toString)
                .sorted()
                .map(right -> new Finding(PLACE, "the reconciler needs " + right));
    }

    /** Administrators manage access and never see a payload. */
    static Stream<Finding> administrationTouchesNoData(Declared declared) {
        return declared.administration().rights().stream()
                .filter(right -> !HARMLESS.contains(right.operation())
                        || !GUARDED.contains(right.resource().kind()))
                .map(Administration.Right::toString)
                .sorted()
                .map(right -> new Finding(PLACE, "administration never includes " + right));
    }

    static Stream<Finding> administrationNeedsASecondPerson(Declared declared) {
        Grant.Consent consent = declared.administration().consent();
        boolean second = consent.approvedBy().stream().anyMatch(person -> !person.isSameAs(consent.requestedBy()));
        boolean same = consent.approvedBy().stream().anyMatch(consent.requestedBy()::isSameAs);
        return found(!second || same, "whoever asks for these rights does not approve them, and somebody else does");
    }

    private static Stream<Finding> found(boolean wrong, String reason) {
        return wrong ? Stream.of(new Finding(PLACE, reason)) : Stream.empty();
    }
}
