package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.identity.Resolving.notSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    private final Subject police =
            Subject.police("1").named("Sarah", "Smith").born("2011-02-03").nhs(Fictitious.nhs(1));
    private final Subject care = Subject.socialCare("2").nhs(Fictitious.nhs(1)).upn(Fictitious.upn(1));
    private final Subject school = Subject.health("3").upn(Fictitious.upn(1));
    private final Subject stranger = Subject.police("4").nhs(Fictitious.nhs(4));
    private final Subject named = Subject.police("5");

    @Test
    void reachesAllThatShareAKeyDirectlyOrThroughOthers() {
        // Given
        InMemoryIndex index = index(List.of());
        // When
        Component component = Neighbourhood.around(List.of(police.ref()), index);
        // Then
        assertThat(component.profiles()).containsOnlyKeys(police.ref(), care.ref(), school.ref());
    }

    @Test
    void reachesThoseWhomADecisionNamesAndTheDecision() {
        // Given
        Decision decision = notSame(named, school, 1);
        InMemoryIndex index = index(List.of(decision));
        // When
        Component component = Neighbourhood.around(List.of(police.ref()), index);
        // Then
        assertThat(component.profiles()).containsKey(named.ref()).doesNotContainKey(stranger.ref());
        assertThat(component.decisions()).containsExactly(decision);
    }

    @Test
    void asksForEachKeyOnce() {
        // Given
        InMemoryIndex index = index(List.of());
        // When
        Neighbourhood.around(List.of(police.ref(), care.ref()), index);
        // Then
        assertThat(index.asked()).doesNotHaveDuplicates();
    }

    private InMemoryIndex index(List<Decision> decisions) {
        return new InMemoryIndex(
                List.of(police.profile(), care.profile(), school.profile(), stranger.profile(), named.profile()),
                decisions);
    }
}
