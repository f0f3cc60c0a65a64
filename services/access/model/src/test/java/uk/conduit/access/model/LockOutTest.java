package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.ADMIN;
import static uk.conduit.access.model.Declarations.RECONCILER;
import static uk.conduit.access.model.Declarations.administration;
import static uk.conduit.access.model.Declarations.settled;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.access.model.Change.DeleteCredential;
import uk.conduit.access.model.Change.RemoveAcl;
import uk.conduit.access.model.Credential.Mechanism;

class LockOutTest {

    private static final Change NO_ADMIN = new DeleteCredential(new Credential(ADMIN, Mechanism.SCRAM_SHA_512), "");
    private static final Change NO_RECONCILER =
            new DeleteCredential(new Credential(RECONCILER, Mechanism.SCRAM_SHA_512), "");
    private static final Acl ALTER = Acl.allow(RECONCILER, Operation.ALTER, Resource.CLUSTER);

    @Test
    void findsNothingWhereTheAdministratorsStay() {
        // When
        List<Finding> findings = LockOut.findings(administration(), settled(), List.of());

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void refusesToTakeTheReconcilersOwnRight() {
        // When
        List<Finding> findings = LockOut.findings(administration(), settled(), List.of(new RemoveAcl(ALTER, "")));

        // Then
        assertThat(findings)
                .extracting(Finding::reason)
                .containsExactly("would take the reconciler's own right ALTER the cluster");
    }

    @Test
    void refusesToTakeTheReconcilersOwnCredential() {
        // When
        List<Finding> findings = LockOut.findings(administration(), settled(), List.of(NO_RECONCILER));

        // Then
        assertThat(findings).extracting(Finding::reason).containsExactly("would take the reconciler's own credential");
    }

    @Test
    void letsTheReconcilerStandForALastAdministrator() {
        // When
        List<Finding> findings = LockOut.findings(administration(), settled(), List.of(NO_ADMIN));

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void refusesToLeaveNobodyWhoCanSignInAndChangeAccess() {
        // When
        List<Finding> findings =
                LockOut.findings(administration(), settled(), List.of(NO_ADMIN, new RemoveAcl(ALTER, "")));

        // Then
        assertThat(findings)
                .extracting(Finding::reason)
                .contains("would leave no administrator who can sign in and change access");
    }

    @Test
    void doesNotCountARightThatIsDenied() {
        // Given
        Change denial =
                Declarations.rule(new Acl(Principal.user("*"), Resource.CLUSTER, Operation.ALL, Acl.Effect.DENY, "*"));

        // When
        List<Finding> findings = LockOut.findings(administration(), settled(), List.of(NO_ADMIN, denial));

        // Then
        assertThat(findings)
                .extracting(Finding::reason)
                .contains("would leave no administrator who can sign in and change access");
    }
}
