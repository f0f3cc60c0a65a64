package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.identity.Resolving.children;
import static uk.conduit.consolidation.model.identity.Resolving.linkRules;
import static uk.conduit.consolidation.model.identity.Resolving.notSame;
import static uk.conduit.consolidation.model.identity.Resolving.reasons;
import static uk.conduit.consolidation.model.identity.Resolving.resolve;
import static uk.conduit.consolidation.model.identity.Resolving.same;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityRejected;

/** People's word outranks every rule. */
class DecisionsTest {

    private final Subject one = sarah(Subject.police("1"));
    private final Subject two = sarah(Subject.socialCare("2"));
    private final Subject three = sarah(Subject.health("3"));
    private final Subject other =
            Subject.socialCare("4").named("Poppy", "Taylor").born("2009-09-09").nhs(Fictitious.nhs(2));

    @Test
    void linksWhatAPersonSaysIsTheSameThoughEverythingDiffers() {
        // Given
        Decision decision = same(one, other, 1);
        // When
        Resolution resolution = resolve(List.of(decision), one, other);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "4")));
        assertThat(resolution.reviews()).isEmpty();
        assertThat(resolution.links())
                .singleElement()
                .satisfies(link -> assertThat(link.decision()).isEqualTo(decision.event()));
    }

    @Test
    void partsWhatAPersonSaysIsNotTheSameAndAsksNoMore() {
        // When
        Resolution resolution = resolve(List.of(notSame(two, one, 1)), one, two);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1"), Set.of("2")));
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void letsTheLaterOfTwoDecisionsOnAPairCount() {
        // When
        Resolution resolution = resolve(List.of(same(one, two, 2), notSame(two, one, 1)), one, two);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "2")));
    }

    @Test
    void linksAThirdRecordToNeitherOfTwoThatAPersonParted() {
        // When
        Resolution resolution = resolve(List.of(notSame(one, two, 1)), one, two, three);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1"), Set.of("2"), Set.of("3")));
        assertThat(reasons(resolution)).containsExactly("rival");
        assertThat(resolution.reviews()).hasSize(2);
    }

    @Test
    void knowsOfAThirdRecordOnceAPersonSaysWhichOfTheTwoItIs() {
        // When
        Resolution resolution = resolve(List.of(notSame(one, two, 1), same(three, one, 2)), one, two, three);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "3"), Set.of("2")));
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void holdsThroughLaterLinksOfTheTwoItParted() {
        // Given
        Subject later = sarah(Subject.health("5")).nhs(Fictitious.nhs(5));
        Subject first = sarah(Subject.police("1")).nhs(Fictitious.nhs(5));
        // When
        Resolution resolution = resolve(List.of(notSame(first, two, 1)), first, two, later);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "5"), Set.of("2")));
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void asksAgainWherePeopleContradictEachOther() {
        // Given
        List<Decision> decisions = List.of(same(one, other, 1), same(other, two, 2), notSame(one, two, 3));
        // When
        Resolution resolution = resolve(decisions, one, two, other);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "4"), Set.of("2")));
        assertThat(reasons(resolution)).contains("contradiction");
        assertThat(linkRules(resolution)).containsExactly(AcceptedLink.DECISION);
    }

    @Test
    void letsADecisionWaitForTheSubjectItNames() {
        // When
        Resolution resolution = resolve(List.of(same(one, other, 1), same(one, one, 1)), one, three);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "3")));
    }

    @Test
    void readsWhatTheUnitsEventsState() {
        // Given
        Decision apart = notSame(one, two, 1);
        IdentityRejected event = new IdentityRejected(one.ref(), two.ref(), "Another child", "A Person");
        // When
        Decision read = Decision.of(event, apart.decidedAt(), apart.event());
        // Then
        assertThat(read).isEqualTo(apart);
    }

    private static Subject sarah(Subject subject) {
        return subject.named("Sarah", "Smith").born("2011-02-03").at("AB1 2CD");
    }
}
