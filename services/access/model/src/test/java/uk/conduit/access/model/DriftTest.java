package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.NOW;
import static uk.conduit.access.model.Declarations.POLICE;
import static uk.conduit.access.model.Declarations.plan;
import static uk.conduit.access.model.Declarations.settled;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.conduit.access.model.AgencyAccess.DeclaredPrincipal;
import uk.conduit.access.model.Change.Phase;
import uk.conduit.platform.kernel.Agency;

class DriftTest {

    private static Drift driftAfter(Change... changes) {
        return Drift.of(plan(Declarations.hub(), settled().after(List.of(changes)), NOW));
    }

    @Test
    void isNoneWhereTheClusterIsAsDeclared() {
        // When
        Drift drift = driftAfter();

        // Then
        assertThat(drift.isNone()).isTrue();
    }

    @Test
    void tellsARuleAddedBehindTheHubsBack() {
        // When
        Drift drift = driftAfter(
                Declarations.rule(Acl.allow(POLICE, Operation.READ, Resource.topic("social-care.case-events"))),
                Declarations.rule(Acl.allow(Principal.user("x"), Operation.READ, Resource.topic("police.notices"))));

        // Then
        assertThat(drift.unexplained())
                .containsExactly(
                        "withdraw: police may READ topic social-care.case-events (no grant says so)",
                        "rule: x may READ topic police.notices");
        assertThat(drift.lacking()).isEmpty();
    }

    @Test
    void tellsAGrantTheClusterLacks() {
        // When
        Drift drift = driftAfter(
                new Change.RemoveAcl(Acl.allow(POLICE, Operation.READ, Resource.topic("police.notices")), ""));

        // Then
        assertThat(drift.unexplained()).isEmpty();
        assertThat(drift.lacking())
                .containsExactly("allow: police may READ topic police.notices"
                        + " (isa clause notices, until 2028-04-01T00:00:00Z)");
    }

    @Test
    void tellsEverythingThatANewClusterLacks() {
        // When
        Drift drift = Drift.of(plan(Declarations.hub(), Declarations.fresh(), NOW));

        // Then
        assertThat(drift.unexplained()).isEmpty();
        assertThat(drift.lacking())
                .hasSameSizeAs(
                        plan(Declarations.hub(), Declarations.fresh(), NOW).changes());
        assertThat(drift.isNone()).isFalse();
    }

    @Test
    void tellsTheCredentialAndTheLimitsThatAWithdrawnPrincipalLeft() {
        // Given
        DeclaredPrincipal replaced = new DeclaredPrincipal(Declarations.POLICE_DOOR, "replaced", true);
        Declared withdrawn = Declarations.with(
                Agency.POLICE,
                police -> Declarations.withGrants(
                        Declarations.withPrincipals(police, List.of(Declarations.principal(POLICE), replaced)),
                        police.grants().stream()
                                .filter(grant -> !grant.principal().equals(Declarations.POLICE_DOOR))
                                .toList()));

        // When
        Drift drift = Drift.of(plan(withdrawn, settled(), NOW));

        // Then
        assertThat(drift.unexplained())
                .contains("limit police-door: producer_byte_rate none (was 1000000)")
                .anyMatch(line -> line.startsWith("delete credential of police-door"));
        assertThat(drift.lacking()).isEmpty();
    }

    @Test
    void tellsALimitThatIsOtherThanDeclared() {
        // When
        Drift drift = driftAfter(new Change.SetLimit(POLICE, "producer_byte_rate", null, 5.0, Phase.WIDENING));

        // Then
        assertThat(drift.unexplained()).isEmpty();
        assertThat(drift.lacking()).containsExactly("limit police: producer_byte_rate 1000000 (was 5)");
    }
}
