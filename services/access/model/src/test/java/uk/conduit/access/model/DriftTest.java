package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.NOW;
import static uk.conduit.access.model.Declarations.POLICE;
import static uk.conduit.access.model.Declarations.plan;
import static uk.conduit.access.model.Declarations.settled;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
