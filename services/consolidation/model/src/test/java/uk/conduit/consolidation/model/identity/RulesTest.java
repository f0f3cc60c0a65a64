package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.identity.Resolving.children;
import static uk.conduit.consolidation.model.identity.Resolving.linkRules;
import static uk.conduit.consolidation.model.identity.Resolving.reasons;
import static uk.conduit.consolidation.model.identity.Resolving.resolve;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;

/** The rule book: what two subjects must have in common. */
class RulesTest {

    private static final Set<Set<String>> ONE = Set.of(Set.of("1", "2"));
    private static final Set<Set<String>> TWO = Set.of(Set.of("1"), Set.of("2"));

    @ParameterizedTest
    @ValueSource(strings = {"2011-02-03", "2011-03-02", "2011-02-04"})
    void linksEqualNhsNumbersWithACloseBirthDateAndAPartOfTheName(String birth) {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1));
        Subject care =
                Subject.socialCare("2").named("Sara", "Taylor").born(birth).nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(ONE);
        assertThat(linkRules(resolution)).containsExactly("D1");
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void linksEqualPupilNumbersWithACloseBirthDateAndAPartOfTheName() {
        // Given
        Subject police = sarah(Subject.police("1")).upn(Fictitious.upn(1));
        Subject care = sarah(Subject.socialCare("2")).upn(Fictitious.upn(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(linkRules(resolution)).containsExactly("D2");
    }

    @Test
    void linksAPupilNumberWithTheFormerOneOfAnother() {
        // Given
        Subject police = sarah(Subject.police("1")).upn(Fictitious.upn(1));
        Subject care = sarah(Subject.socialCare("2")).upn(Fictitious.upn(2)).formerUpn(Fictitious.upn(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(linkRules(resolution)).containsExactly("D2");
    }

    @Test
    void linksNothingByAPupilNumberWhoseCheckFails() {
        // Given
        Subject one = Subject.socialCare("1").born("2019-12-06").upn("A850728973744");
        Subject other = Subject.socialCare("2").born("2019-12-06").upn("A850728973744");
        // When
        Resolution resolution = resolve(one, other);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(resolution.reviews()).isEmpty();
    }

    @Test
    void linksEqualNameBirthDateAndPostcode() {
        // Given
        Subject police = sarah(Subject.police("1")).at("AB1 2CD");
        Subject care = Subject.socialCare("2")
                .named("SMITH", "Sarah")
                .born("2011-02-03")
                .at("ab12cd");
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(ONE);
        assertThat(linkRules(resolution)).containsExactly("name, birth date and postcode");
    }

    @ParameterizedTest
    @CsvSource({"AB1 2CD, XY9 8ZZ", "AB1 2CD,", "ZZ99 3VZ, ZZ99 3VZ"})
    void asksAPersonAboutEqualNameAndBirthDateWithoutEqualPostcode(String one, String other) {
        // Given
        Subject police = sarah(Subject.police("1")).at(one);
        Subject care = sarah(Subject.socialCare("2")).at(other);
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("name and birth date");
    }

    @Test
    void asksAPersonWhereTheEqualBirthDateIsTheFirstOfJanuary() {
        // Given
        Subject police =
                Subject.police("1").named("Yusuf", "Ali").born("2009-01-01").at("AB1 2CD");
        Subject care =
                Subject.socialCare("2").named("Yusuf", "Ali").born("2009-01-01").at("AB1 2CD");
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(resolution.reviews()).hasSize(1);
    }

    @Test
    void asksAPersonAboutASimilarNameAtTheSameBirthDateAndPostcode() {
        // Given
        Subject police = sarah(Subject.police("1")).at("AB1 2CD");
        Subject care = Subject.socialCare("2")
                .named("Sarah Jane", "Smith")
                .born("2011-02-03")
                .at("AB1 2CD");
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("similar name, birth date and postcode");
    }

    @Test
    void asksAPersonWhetherANumberIsUsedTwice() {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1));
        Subject care = Subject.socialCare("2")
                .named("Emily", "Smith")
                .born("2008-11-30")
                .nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).contains("identifier reuse");
    }

    @Test
    void asksAPersonAboutAnEqualNumberWithAnotherBirthDate() {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1));
        Subject care = Subject.socialCare("2")
                .named("Sarah", "Smith")
                .born("2008-11-30")
                .nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(reasons(resolution)).containsExactly("number with another birth date");
    }

    @Test
    void asksAPersonAboutAnEqualNumberThatComesWithoutBirthDate() {
        // Given
        Subject police = sarah(Subject.police("1")).nhs(Fictitious.nhs(1));
        Subject care = Subject.socialCare("2").named("Sarah", "Smith").nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(reasons(resolution)).containsExactly("number with another birth date");
    }

    @Test
    void asksAPersonAboutAnEqualNumberWhereOnlyAVeryCommonNameAgrees() {
        // Given
        Subject police =
                Subject.police("1").named(null, "Begum").born("2011-02-03").nhs(Fictitious.nhs(1));
        Subject care = Subject.socialCare("2")
                .named("Amina", "Begum")
                .born("2011-02-03")
                .nhs(Fictitious.nhs(1));
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(reasons(resolution)).containsExactly("number with another name");
    }

    @Test
    void asksAPersonAboutAnEqualNumberOfTwoAgenciesWhereOneStatesNoName() {
        // Given
        Subject health = sarah(Subject.health("1")).upn(Fictitious.upn(1)).sex(Sex.FEMALE);
        Subject care = Subject.socialCare("2")
                .born("2011-02-03")
                .upn(Fictitious.upn(1))
                .sex(Sex.FEMALE);
        // When
        Resolution resolution = resolve(health, care);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("number without a name");
    }

    @Test
    void linksTheRecordsOfOneAgencyByNumberBirthDateAndSexWhereOneStatesNoName() {
        // Given
        Subject census = Subject.socialCare("1")
                .born("2011-02-03")
                .upn(Fictitious.upn(1))
                .sex(Sex.FEMALE);
        Subject lookedAfter = Subject.socialCare("2")
                .born("2011-02-03")
                .upn(Fictitious.upn(1))
                .sex(Sex.FEMALE);
        // When
        Resolution resolution = resolve(census, lookedAfter);
        // Then
        assertThat(children(resolution)).isEqualTo(ONE);
        assertThat(linkRules(resolution)).containsExactly("one agency's number");
    }

    @ParameterizedTest
    @CsvSource({"2011-02-03, MALE", "2011-02-04, FEMALE", "2011-02-03,"})
    void asksAPersonAboutOneAgencysNamelessRecordsOfAnotherSexOrBirthDate(String birth, Sex sex) {
        // Given
        Subject census = Subject.socialCare("1")
                .born("2011-02-03")
                .upn(Fictitious.upn(1))
                .sex(Sex.FEMALE);
        Subject lookedAfter =
                Subject.socialCare("2").born(birth).upn(Fictitious.upn(1)).sex(sex);
        // When
        Resolution resolution = resolve(census, lookedAfter);
        // Then
        assertThat(children(resolution)).isEqualTo(TWO);
        assertThat(reasons(resolution)).containsExactly("number without a name");
    }

    @Test
    void tellsTheReviewerOfEachFieldInWords() {
        // Given
        Subject police = sarah(Subject.police("1")).at("AB1 2CD").nhs(Fictitious.nhs(1));
        Subject care = sarah(Subject.socialCare("2")).at("AB1 3EF");
        // When
        Resolution resolution = resolve(police, care);
        // Then
        assertThat(resolution.reviews().getFirst().fields())
                .contains(
                        new Agreement("forename", "EXACT", "the same"),
                        new Agreement("postcode", "OUTCODE", "the same district"),
                        new Agreement("NHS number", "NOT_STATED", "no valid one stated by both"));
    }

    @Test
    void saysByWhichVersionsItDecided() {
        // When
        Resolution resolution = resolve(Subject.police("1"));
        // Then
        assertThat(resolution.normaliser()).isEqualTo(Normaliser.VERSION);
        assertThat(resolution.rules()).isEqualTo(Rules.VERSION);
    }

    private static Subject sarah(Subject subject) {
        return subject.named("Sarah", "Smith").born("2011-02-03");
    }
}
