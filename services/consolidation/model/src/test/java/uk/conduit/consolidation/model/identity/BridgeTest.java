package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.identity.Resolving.children;
import static uk.conduit.consolidation.model.identity.Resolving.reasons;
import static uk.conduit.consolidation.model.identity.Resolving.resolve;
import static uk.conduit.consolidation.model.identity.Resolving.same;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two groups do not become one child through a single record. */
class BridgeTest {

    private final Subject a1 = sarah(Subject.police("a1"), "AB1 2CD").nhs(Fictitious.nhs(1));
    private final Subject a2 = sarah(Subject.socialCare("a2"), "AB1 2CD").nhs(Fictitious.nhs(1));
    private final Subject b1 = sarah(Subject.police("b1"), "XY9 8ZZ").upn(Fictitious.upn(1));
    private final Subject b2 = sarah(Subject.socialCare("b2"), "XY9 8ZZ").upn(Fictitious.upn(1));
    private final Subject bridge = sarah(Subject.health("x"), "AB1 2CD").upn(Fictitious.upn(1));

    @Test
    void asksAPersonBeforeASingleRecordJoinsTwoGroups() {
        // When
        Resolution resolution = resolve(a1, a2, b1, b2, bridge);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("a1", "a2"), Set.of("b1", "b2", "x")));
        assertThat(reasons(resolution)).contains("bridge");
        assertThat(resolution.reviews()).hasSize(1);
    }

    @Test
    void joinsTheGroupsOnceAPersonConfirmedOneRecordOfEach() {
        // When
        Resolution resolution = resolve(List.of(same(bridge, a1, 1)), a1, a2, b1, b2, bridge);
        // Then
        assertThat(resolution.children()).hasSize(1);
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void joinsASingleRecordToAGroupThroughOne() {
        // When
        Resolution resolution = resolve(a1, b1, b2, bridge);
        // Then
        assertThat(resolution.children()).hasSize(1);
    }

    @Test
    void joinsTwoGroupsThroughTwoRecords() {
        // Given
        Subject second = sarah(Subject.health("y"), "AB1 2CD").upn(Fictitious.upn(1));
        // When
        Resolution resolution = resolve(a1, a2, b1, b2, bridge, second);
        // Then
        assertThat(resolution.children()).hasSize(1);
    }

    private static Subject sarah(Subject subject, String postcode) {
        return subject.named("Sarah", "Smith").born("2011-02-03").at(postcode);
    }
}
