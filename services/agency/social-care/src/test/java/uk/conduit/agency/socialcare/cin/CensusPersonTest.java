package uk.conduit.agency.socialcare.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.socialcare.cin.CensusText.census;
import static uk.conduit.agency.socialcare.cin.CensusText.childWith;
import static uk.conduit.agency.socialcare.cin.CensusText.element;
import static uk.conduit.agency.socialcare.cin.CensusText.episode;
import static uk.conduit.agency.socialcare.cin.CensusText.tally;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.agency.socialcare.Tally;
import uk.conduit.schema.shared.Identifier;
import uk.conduit.schema.shared.IdentifierScheme;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.Subject;

class CensusPersonTest {

    private static final String DETAILS = "Child[1]/ChildIdentifiers";

    @ParameterizedTest
    @CsvSource({
        "Sex, M, MALE",
        "Sex, F, FEMALE",
        "Sex, 1, MALE",
        "GenderCurrent, 1, MALE",
        "GenderCurrent, 2, FEMALE",
        "GenderCurrent, 9, INDETERMINATE",
        "GenderCurrent, 0, NOT_OBTAINED",
        "Sex, U, NOT_OBTAINED",
        "Sex, X, UNUSABLE",
    })
    void readsTheSexUnderItsOldAndItsNewName(String name, String code, String expected) {
        // Given
        String child = childWith("C1", element(name, code), "");

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(said(tally.at(DETAILS).getSubject().getSex())).isEqualTo(expected);
        assertThat(tally.flagsAt(DETAILS))
                .isEqualTo(expected.equals("UNUSABLE") ? List.of("Sex: UNKNOWN_CODE") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"WBRI, WBRI", "REFU, REFUSED", "NOBT, NOT_OBTAINED", "XXXX, UNUSABLE", "'', NOT_HELD_BY_SOURCE"})
    void saysWhyTheEthnicityIsNotKnown(String code, String expected) {
        // Given
        String child = childWith("C1", "", element("Ethnicity", code));

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(said(tally.at(DETAILS).getSubject().getEthnicity())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"LD|AUT, '[LD, AUT]', ''", "NONE, [], ''", "NONE|LD, [LD], CONTRADICTORY", "LD|LD, [LD], ''"})
    void readsDisabilitiesAndBelievesNoneOnlyAlone(String codes, String expected, String problem) {
        // Given
        StringBuilder stated = new StringBuilder();
        for (String code : codes.split("\\|", -1)) {
            stated.append(element("Disability", code));
        }
        String child = childWith("C1", "", element("Disabilities", stated.toString()));

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(tally.at(DETAILS).getSubject().getDisabilities()).hasToString(expected);
        assertThat(tally.flagsAt(DETAILS))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of("Disabilities: " + problem));
    }

    @ParameterizedTest
    @CsvSource({"'', NOT_HELD_BY_SOURCE", "<Disability>TALL</Disability>, UNUSABLE"})
    void saysWhyDisabilitiesAreNotKnown(String stated, String expected) {
        // Given
        String child = childWith("C1", "", element("Disabilities", stated));

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(said(tally.at(DETAILS).getSubject().getDisabilities())).isEqualTo(expected);
    }

    @Test
    void passesOnAUpnThatFailsAsFailingAndFlagsIt() {
        // Given: B801200005001 holds, A801200005001 does not
        String child = childWith("C1", element("UPN", "A801200005001") + element("FormerUPN", "B801200005001"), "");

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(tally.at(DETAILS).getSubject().getIdentifiers())
                .containsExactly(
                        new Identifier(IdentifierScheme.UPN, "A801200005001", false),
                        new Identifier(IdentifierScheme.FORMER_UPN, "B801200005001", true));
        assertThat(tally.flagsAt(DETAILS)).containsExactly("UPN: CHECK_FAILS");
    }

    @Test
    void flagsTheChildOnItsOwnRecordAlone() {
        // Given
        String child = childWith("C1", element("UPN", "A801200005001"), "", episode("2026-07-01"));

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(tally.flagsAt("Child[1]/CINdetails[1]")).isEmpty();
        assertThat(tally.at("Child[1]/CINdetails[1]").getSubject())
                .isEqualTo(tally.at(DETAILS).getSubject());
    }

    @Test
    void doesNotUseABirthDateInTheFuture() {
        // Given
        String child = childWith("C1", element("PersonBirthDate", "2027-01-01"), "");

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(said(tally.at(DETAILS).getSubject().getDateOfBirth())).isEqualTo("UNUSABLE");
        assertThat(tally.flagsAt(DETAILS)).containsExactly("PersonBirthDate: DATE_IN_FUTURE");
    }

    @Test
    void knowsThatAnExpectedChildIsNotBorn() {
        // Given
        String child = childWith("C1", element("ExpectedPersonBirthDate", "2027-01-01"), "");

        // When
        Tally tally = tally(census(child));

        // Then
        assertThat(said(tally.at(DETAILS).getSubject().getDateOfBirth())).isEqualTo("NOT_OBTAINED");
        assertThat(tally.flagsAt(DETAILS)).isEmpty();
    }

    @Test
    void readsTheDayOfDeathUnlessItLiesBeforeTheBirth() {
        // Given
        String born = element("PersonBirthDate", "2010-01-01");
        String possible = childWith("C1", born + element("PersonDeathDate", "2020-01-01"), "");
        String impossible = childWith("C2", born + element("PersonDeathDate", "2009-01-01"), "");

        // When
        Tally tally = tally(census(possible, impossible));

        // Then
        assertThat(tally.at(DETAILS).getSubject().getDateOfDeath()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(tally.at("Child[2]/ChildIdentifiers").getSubject().getDateOfDeath())
                .isNull();
        assertThat(tally.flagsAt("Child[2]/ChildIdentifiers")).containsExactly("PersonDeathDate: DATE_IMPOSSIBLE");
    }

    @Test
    void holdsNeitherNamesNorAnAddress() {
        // Given
        String child = childWith("C1", element("PersonBirthDate", "2010-01-01"), "");

        // When
        Subject subject = tally(census(child)).at(DETAILS).getSubject();

        // Then
        assertThat(subject.getNames()).isEmpty();
        assertThat(said(subject.getPostcode())).isEqualTo("NOT_HELD_BY_SOURCE");
    }

    private static String said(Object value) {
        return value instanceof NotKnown notKnown ? notKnown.getReason().name() : value.toString();
    }
}
