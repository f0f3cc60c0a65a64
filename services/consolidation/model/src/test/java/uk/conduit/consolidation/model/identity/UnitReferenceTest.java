package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.identity.Resolving.children;
import static uk.conduit.consolidation.model.identity.Resolving.linkRules;
import static uk.conduit.consolidation.model.identity.Resolving.notSame;
import static uk.conduit.consolidation.model.identity.Resolving.reasons;
import static uk.conduit.consolidation.model.identity.Resolving.resolve;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/** The unit refers to a child by the hub's own id. */
class UnitReferenceTest {

    private final Subject police = Subject.police("1").named("Sarah", "Smith").born("2011-02-03");
    private final Subject unit = Subject.unit(police.ref().ownChildId().toString());

    @Test
    void joinsTheChildWhoseIdItIs() {
        // When
        Resolution resolution = resolve(police, unit);
        // Then
        assertThat(resolution.children()).hasSize(1);
        assertThat(resolution.childOf(unit.ref())).isEqualTo(police.ref().ownChildId());
        assertThat(linkRules(resolution)).containsExactly(AcceptedLink.UNIT);
    }

    @Test
    void followsTheSubjectWhoseIdItWasThroughALaterMerge() {
        // Given
        Subject care = Subject.socialCare("2")
                .named("Sarah", "Smith")
                .born("2011-02-03")
                .at("AB1 2CD");
        Subject before = Subject.unit(care.ref().ownChildId().toString());
        // When
        Resolution resolution = resolve(police.at("AB1 2CD"), care, before);
        // Then
        assertThat(resolution.children()).hasSize(1);
        assertThat(resolution.childOf(before.ref())).isEqualTo(police.ref().ownChildId());
    }

    @Test
    void givesTheChildNoOtherId() {
        // Given
        Subject voluntary = Subject.of(new SubjectRef(new Agency("voluntary-sector"), "1"));
        Subject about = Subject.unit(voluntary.ref().ownChildId().toString());
        // When
        Resolution resolution = resolve(voluntary, about);
        // Then
        assertThat(resolution.children()).hasSize(1);
        assertThat(resolution.childOf(voluntary.ref()))
                .isEqualTo(voluntary.ref().ownChildId());
    }

    @Test
    void waitsAloneForAChildThatIsNotYetKnown() {
        // When
        Resolution resolution = resolve(unit);
        // Then
        assertThat(resolution.childOf(unit.ref())).isEqualTo(unit.ref().ownChildId());
    }

    @Test
    void isNoEvidenceWhateverTheUnitRepeats() {
        // Given
        Subject repeating = Subject.unit(unit.ref().reference())
                .named("Sarah", "Smith")
                .born("2011-02-03")
                .nhs(Fictitious.nhs(1));
        Subject care = Subject.socialCare("2")
                .named("Sarah", "Smith")
                .born("2011-02-03")
                .nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, repeating, care);
        // Then
        assertThat(resolution.children()).hasSize(2);
        assertThat(reasons(resolution)).containsExactly("name and birth date");
    }

    @Test
    void yieldsToAPersonWhoSaysThatItIsAnotherChild() {
        // When
        Resolution resolution = resolve(List.of(notSame(unit, police, 1)), police, unit);
        // Then
        assertThat(resolution.children()).hasSize(2);
        assertThat(reasons(resolution)).contains("contradiction");
    }

    @Test
    void isNoGroupThatCouldBeBridged() {
        // When
        Resolution resolution = resolve(police, unit, Subject.unit("no child id"));
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", unit.ref().reference()), Set.of("no child id")));
    }
}
