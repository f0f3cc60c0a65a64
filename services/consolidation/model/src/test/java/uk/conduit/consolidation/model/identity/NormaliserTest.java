package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.IdentifierScheme;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "O'Brien, obrien",
        "O’Brien, obrien",
        "Smith-Jones, smith jones",
        "St. John, st john",
        "Núñez, nunez",
        "Weiß, weiss",
        "Søren, soren",
        "Đorđević, dordevic",
        "Wałęsa, walesa",
        "Þór, thor",
        "Ægir, aegir",
        "Işık, isik",
        "İpek, ipek",
        "Ｓｍｉｔｈ, smith",
        "SUR6864, sur6864",
        "'  Al   Amin ', al amin",
        "Шевченко, sevcenko",
        "Παπαδόπουλος, papadopoulos"
    })
    void writesAFamilyNameInPlainLetters(String stated, String words) {
        // When
        Tokens tokens = NameText.family(stated);
        // Then
        assertThat(String.join(" ", tokens.sequence())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ਹਰਪ੍ਰੀਤ", "মোহাম্মদ", "محمد", "علی"})
    void writesOtherScriptsInPlainLettersWithTheirVowelsWhereTheyAreWritten(String stated) {
        // When
        Tokens tokens = NameText.given(stated);
        // Then
        assertThat(tokens.sequence()).hasSize(1).allMatch(word -> word.matches("[a-z]{2,}"));
    }

    @Test
    void keepsIndicVowelsThatAreCombiningMarks() {
        // When
        Tokens tokens = NameText.given("ਗੁਰਦੀਪ");
        // Then
        assertThat(tokens.joined()).startsWith("gur").contains("dip");
    }

    @ParameterizedTest
    @CsvSource({
        "O'Reilly, reilly",
        "McDonald, donald",
        "MacDonald, donald",
        "Mac Donald, donald",
        "Mack, mack",
        "Al-Amin, amin",
        "van de Berg, berg",
        "Al, al"
    })
    void knowsAFamilyNameWithoutItsParticle(String stated, String words) {
        // When
        Tokens tokens = NameText.family(stated);
        // Then
        assertThat(String.join(" ", tokens.plain())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baby",
                "Baby Girl",
                "baby boy",
                "Twin One",
                "Twin 2",
                "TWIN",
                "Infant",
                "Unknown",
                "Not Known",
                "FNU",
                "LNU",
                "TBA",
                "Unborn",
                "Baby of Sarah",
                "b/o Sarah",
                "Mr",
                "...",
                "",
                "Female infant"
            })
    void takesAPlaceholderForAMissingGivenName(String stated) {
        // When
        Tokens tokens = NameText.given(stated);
        // Then
        assertThat(tokens).isEqualTo(Tokens.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Baby Sarah, sarah",
        "Miss Sarah, sarah",
        "Twin One Sarah, sarah",
        "Sarah (known as Sally), sarah sally",
        "Mona Lisa, mona lisa"
    })
    void leavesTheNameBesideAPlaceholder(String stated, String words) {
        // When
        Tokens tokens = NameText.given(stated);
        // Then
        assertThat(String.join(" ", tokens.sequence())).isEqualTo(words);
    }

    @Test
    void leavesABoyHisFamilyName() {
        // When
        Tokens tokens = NameText.family("Boy");
        // Then
        assertThat(tokens.sequence()).containsExactly("boy");
    }

    @ParameterizedTest
    @CsvSource({
        "ab1 2cd, AB12CD",
        "AB1-2CD, AB12CD",
        "W1A 1AA, W1A1AA",
        "S0l4 1AA,",
        "S014 1AA, SO141AA",
        "S01 1AA, SO11AA",
        "SO14 IAA, SO141AA",
        "MI 1AA, M11AA",
        "CR0 2YR, CR02YR",
        "ZZ99 3VZ,",
        "zz993wz,",
        "NFA,",
        "AB1,",
        "4011,",
        "UNKNOWN,"
    })
    void tidiesAPostcodeOrHasNone(String stated, String postcode) {
        // When
        String tidy = Postcode.of(stated);
        // Then
        assertThat(tidy).isEqualTo(postcode);
    }

    @Test
    void usesNoNumberWhoseCheckFailsAndNoTemporaryPupilNumber() {
        // Given
        Subject subject = Subject.police("1")
                .nhs("9990000000")
                .nhs(Fictitious.nhs(3))
                .upn("A850728973744")
                .upn("P207000016049")
                .upn("T20700001604A");
        // When
        Numbers numbers = Normaliser.particulars(subject.details()).numbers();
        // Then
        assertThat(numbers.nhs()).containsExactly(Fictitious.nhs(3));
        assertThat(numbers.upn()).containsExactly("P207000016049");
    }

    @Test
    void believesNobodyWhoSaysThatABadCheckHolds() {
        // Given
        List<Identifier> claimed = List.of(
                new Identifier(IdentifierScheme.NHS_NUMBER, "9434765918", true),
                new Identifier(IdentifierScheme.UPN, "A850728973744", true));
        // When
        Numbers numbers = Normaliser.particulars(
                        new PersonalDetails(List.of(), null, null, null, claimed, PersonalDetails.Background.NONE))
                .numbers();
        // Then
        assertThat(numbers).isEqualTo(Numbers.NONE);
    }

    @Test
    void takesAnIndeterminateSexForNone() {
        // When
        Particulars particulars = Normaliser.particulars(
                Subject.police("1").sex(Sex.INDETERMINATE).details());
        // Then
        assertThat(particulars.sex()).isNull();
    }

    @Test
    void printsNothingOfWhatItNormalised() {
        // Given
        Subject subject = Subject.police("1")
                .named("Sarah", "Smith")
                .born("2011-02-03")
                .at("AB1 2CD")
                .nhs(Fictitious.nhs(1));
        // When
        Particulars particulars = Normaliser.particulars(subject.details());
        // Then
        assertThat(subject.profile() + " " + particulars + particulars.names() + particulars.numbers())
                .doesNotContainIgnoringCase("sarah")
                .doesNotContainIgnoringCase("smith")
                .doesNotContain("2011")
                .doesNotContain("AB1")
                .doesNotContain(Fictitious.nhs(1));
    }
}
