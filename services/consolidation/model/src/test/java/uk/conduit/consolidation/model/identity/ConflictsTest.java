package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.identity.Resolving.children;
import static uk.conduit.consolidation.model.identity.Resolving.reasons;
import static uk.conduit.consolidation.model.identity.Resolving.resolve;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;

/** What forbids a link without a person, whatever speaks for it. */
class ConflictsTest {

    private static final Set<Set<String>> TWO = Set.of(Set.of("1"), Set.of("2"));

    @Test
    void keepsTwoValidNhsNumbersApart() {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1));
        Subject care = sarah(Subject.socialCare("2")).nhs(Fictitious.nhs(2));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("C1");
    }

    @Test
    void keepsTwoValidNhsNumbersApartThoughAThirdRecordFitsBoth() {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1));
        Subject care = sarah(Subject.socialCare("2")).nhs(Fictitious.nhs(2));
        Subject health = sarah(Subject.health("3"));
        // When
        Resolution resolution = resolve(police, care, health);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1"), Set.of("2"), Set.of("3")));
        assertThat(reasons(resolution)).containsExactlyInAnyOrder("C1", "rival");
        assertThat(resolution.reviews()).hasSize(3);
    }

    @Test
    void linksARecordThatFitsOneOfTwoByItsNumberAndTheOtherByNameOnly() {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1)).upn(Fictitious.upn(1));
        Subject care = sarah(Subject.socialCare("2")).upn(Fictitious.upn(2));
        Subject health = sarah(Subject.health("3")).nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, care, health);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "3"), Set.of("2")));
        assertThat(reasons(resolution)).containsExactly("C2");
    }

    @Test
    void comparesCurrentNumbersOfOneThatWasPutRight() {
        // Given
        SubjectProfile police = sarah(Subject.police("1"))
                .nhs(Fictitious.nhs(1))
                .profile()
                .with(sarah(Subject.police("1")).nhs(Fictitious.nhs(2)).details(), Subject.STATED.plusSeconds(1));
        SubjectProfile care =
                sarah(Subject.socialCare("2")).nhs(Fictitious.nhs(2)).profile();
        // When
        Resolution resolution = Identity.resolve(Component.of(java.util.List.of(police, care), java.util.List.of()));
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "2")));
    }

    @Test
    void keepsTwoPermanentPupilNumbersApart() {
        // Given
        Subject police = sarah(Subject.police("1")).upn(Fictitious.upn(1));
        Subject care = sarah(Subject.socialCare("2")).upn(Fictitious.upn(2));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("C2");
    }

    @Test
    void acceptsTwoPupilNumbersOnceAThirdRecordSaysThatOneIsFormer() {
        // Given
        Subject police = sarah(Subject.police("1")).upn(Fictitious.upn(1));
        Subject care = sarah(Subject.socialCare("2")).upn(Fictitious.upn(2));
        Subject health = sarah(Subject.health("3")).upn(Fictitious.upn(2)).formerUpn(Fictitious.upn(1));
        // When
        Resolution resolution = resolve(police, care, health);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "2", "3")));
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void takesTwinsForTwoChildrenAndAsksNobody() {
        // Given
        Subject one = sarah(Subject.socialCare("1"));
        Subject other = emily(Subject.socialCare("2"));
        // When
        Resolution resolution = resolve(one, other);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void keepsTwinsApartThoughOneNumberWasWrittenForBoth() {
        // Given
        Subject one = sarah(Subject.socialCare("1")).nhs(Fictitious.nhs(1));
        Subject other = emily(Subject.police("2")).nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(one, other);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("C3");
    }

    @Test
    void linksNoRecordWithoutForenameWhereATwinIsKnown() {
        // Given
        Subject one = sarah(Subject.socialCare("1")).nhs(Fictitious.nhs(1));
        Subject twin = emily(Subject.socialCare("2"));
        Subject nameless = Subject.police("3")
                .named("Baby", "Smith")
                .born("2011-02-03")
                .at("AB1 2CD")
                .nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(one, twin, nameless);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1"), Set.of("2"), Set.of("3")));
        assertThat(reasons(resolution)).containsExactly("C4");
    }

    @Test
    void linksARecordWithoutForenameWhereNoTwinIsKnown() {
        // Given
        Subject one = sarah(Subject.socialCare("1")).nhs(Fictitious.nhs(1));
        Subject again = sarah(Subject.health("2"));
        Subject nameless =
                Subject.police("3").named("Baby", "Smith").born("2011-02-03").nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(one, again, nameless);
        // Then
        assertThat(children(resolution)).isEqualTo(Set.of(Set.of("1", "2", "3")));
    }

    @Test
    void linksNoNamelessRecordOfOneAgencyWhereATwinIsKnown() {
        // Given
        Subject one = sarah(Subject.socialCare("1")).upn(Fictitious.upn(1)).sex(Sex.FEMALE);
        Subject twin = emily(Subject.police("2")).sex(Sex.FEMALE);
        Subject nameless = Subject.socialCare("3")
                .born("2011-02-03")
                .upn(Fictitious.upn(1))
                .sex(Sex.FEMALE);
        // When
        Resolution resolution = resolve(one, twin, nameless);
        // Then
        assertThat(reasons(resolution)).containsExactly("C4");
    }

    private static Subject sarah(Subject subject) {
        return subject.named("Sarah", "Smith").born("2011-02-03").at("AB1 2CD");
    }

    private static Subject emily(Subject subject) {
        return subject.named("Emily", "Smith").born("2011-02-03").at("AB1 2CD");
    }
}
