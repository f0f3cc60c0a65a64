package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Sarah, Sarah, EXACT",
        "Sarah Jane, Jane Sarah, EXACT",
        "Al Amin, Alamin, EXACT",
        "Lachlan, Lachlon, CLOSE",
        "Sarah Jane, Sarah, PARTIAL",
        "Jane, Sarah Jane, PARTIAL",
        "S, Sarah, PARTIAL",
        "Mohammed, Muhammad, PARTIAL",
        "Hussain, Hossain, PARTIAL",
        "Szczepan, Stepan, PARTIAL",
        "Mohammed Ali, Ali, PARTIAL",
        "Harpreet Kaur, Harpreet, PARTIAL",
        "Mohammed, Mohammed Hassan, WEAK",
        "Muhammad, Mohammed Hassan, WEAK",
        "Sarah, Emily, DIFFERENT",
        "Sarah, , NOT_STATED"
    })
    void comparesGivenNames(String one, String other, NameLevel level) {
        // When
        NameLevel found = Forenames.compare(NameText.given(one), NameText.given(other));
        // Then
        assertThat(found).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Hassan, Hussain",
        "Mohammed Hassan, Mohammed Hussain",
        "Mohammed Ali, Mohammed Hassan",
        "Sarah Jane, Emma Jane",
        "Anna Maria, Lucia Maria",
        "Mia, Maya",
        "Ali, Ella",
        "Aaron, Erin",
        "Harpreet Kaur, Simran Kaur",
        "Jack, Jacob"
    })
    void tellsTheNamesOfBrothersAndSistersApart(String one, String other) {
        // When
        NameLevel found = Forenames.compare(NameText.given(one), NameText.given(other));
        // Then
        assertThat(found.opposes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Smith, Smith, EXACT",
        "Smith-Jones, Jones Smith, EXACT",
        "Al Amin, Alamin, EXACT",
        "Johnson, Johnsen, CLOSE",
        "Smith, Smith-Jones, PARTIAL",
        "O'Reilly, Reilly, CLOSE",
        "McDonald, Donald, PARTIAL",
        "McDonald, MacDonald, CLOSE",
        "Chowdhury, Choudhry, CLOSE",
        "Khan Begum, Khan, PARTIAL",
        "Begum, Begum, WEAK",
        "Begum, Bibi, WEAK",
        "Kaur, Gill, WEAK",
        "Smith-Jones, Smith, PARTIAL",
        "Smith-Jones, Smith-Taylor, NEAR",
        "Mohammed, Muhammad, PARTIAL",
        "Mohammed, Hussain, DIFFERENT",
        "Mohammed, Smith, DIFFERENT",
        "Smith, Taylor, DIFFERENT",
        "Smith, , NOT_STATED"
    })
    void comparesFamilyNames(String one, String other, NameLevel level) {
        // When
        NameLevel found = Surnames.compare(NameText.family(one), NameText.family(other));
        // Then
        assertThat(found).isEqualTo(level);
    }

    @Test
    void findsAWholeNameInAnyOrder() {
        // When
        Names names = compare("Amina", "Hassan", "Hassan", "Amina");
        // Then
        assertThat(names).isEqualTo(new Names(NameLevel.EXACT, NameLevel.EXACT, true));
    }

    @Test
    void findsAWholeNameThatOneSideWritesInOneField() {
        // When
        Names names = compare("Amina", "Hassan Ali", null, "Amina Hassan Ali");
        // Then
        assertThat(names.whole()).isTrue();
    }

    @Test
    void takesADoubleBarrelledFamilyNameAloneForNoWholeName() {
        // When
        Names names = compare(null, "Smith Jones", null, "Smith Jones");
        // Then
        assertThat(names.whole()).isFalse();
    }

    @Test
    void seesThatForenameAndSurnameAreSwappedThoughOneLacksAName() {
        // When
        Names names = compare("Yusuf", "Warsame", "Warsame", "Yusuf Abdi");
        // Then
        assertThat(names).isEqualTo(new Names(NameLevel.PARTIAL, NameLevel.PARTIAL, false));
    }

    @Test
    void letsTheBestOfAllNamesCount() {
        // Given
        List<Name> one = List.of(name("Sam", "Jones"), name("Poppy", "Taylor"));
        List<Name> other = List.of(name("Poppy", "Jones"));
        // When
        Names names = Names.of(one, other);
        // Then
        assertThat(names).isEqualTo(new Names(NameLevel.EXACT, NameLevel.EXACT, false));
    }

    @Test
    void hasNothingToCompareWhereOneSideStatesNoName() {
        // When
        Names names = Names.of(List.of(), List.of(name("Sam", "Jones")));
        // Then
        assertThat(names.untested()).isTrue();
    }

    private static Names compare(
            @Nullable String given,
            @Nullable String family,
            @Nullable String otherGiven,
            @Nullable String otherFamily) {
        return Names.of(List.of(name(given, family)), List.of(name(otherGiven, otherFamily)));
    }

    private static Name name(@Nullable String given, @Nullable String family) {
        return new Name(NameText.given(given), NameText.family(family));
    }
}
