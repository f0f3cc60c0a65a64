package uk.conduit.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.platform.kernel.NhsNumber.Range;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "4010232137", "943 476 5919"})
    void anNhsNumberWhoseCheckDigitIsRightHolds(String stated) {
        assertThat(Identifier.nhsNumber(stated, Range.ISSUED).checkHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "943476591", "94347659190", "943476591X", "1111111111", "", "0000000000"})
    void anNhsNumberThatIsNotOneIsKeptAndItsCheckFails(String stated) {
        assertThat(Identifier.nhsNumber(stated, Range.ISSUED).checkHolds()).isFalse();
    }

    @Test
    void aNumberWhoseCheckDigitWouldBeTenIsNeverIssued() {
        // 10*1 leaves a remainder of 1, so that the check digit would have to be ten.
        assertThat(Identifier.nhsNumber("9000000050", Range.ISSUED).checkHolds())
                .isFalse();
    }

    @Test
    void numbersKeptForFictitiousPeopleHoldOnlyWhereTheyAreAllowed() {
        assertThat(Identifier.nhsNumber("9990000018", Range.ISSUED).checkHolds())
                .isFalse();
        assertThat(NhsNumber.holds("9990000018", Range.ISSUED_AND_TEST)).isTrue();
    }

    @Test
    void anySingleWrongDigitOfAnNhsNumberIsFound() {
        String valid = "9434765919";
        for (int place = 0; place < valid.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = valid.substring(0, place) + digit + valid.substring(place + 1);
                assertThat(NhsNumber.holds(changed, Range.ISSUED)).isEqualTo(changed.equals(valid));
            }
        }
    }

    @Test
    void aPupilNumberHoldsWhereItsLetterIsTheWeightedSumOfItsDigits() {
        assertThat(Identifier.upn("B801200005001").checkHolds()).isTrue();
        assertThat(Identifier.upn("A801200005001").checkHolds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B80120000500", "B8012000050011", "B80120000500I", "B8012x0005001", "b801200005001"})
    void aPupilNumberOfAnotherFormFails(String value) {
        assertThat(Upn.holds(value)).isFalse();
    }

    @Test
    void aPupilNumberThatEndsInALetterIsATemporaryOne() {
        assertThat(Upn.temporary("A80120000500A")).isTrue();
        assertThat(Upn.temporary("B801200005001")).isFalse();
    }

    @Test
    void anIdentifierPrintsItsSchemeAndNeverItsValue() {
        assertThat(Identifier.upn("B801200005001")).hasToString("UPN (check holds)");
        assertThat(Identifier.local("77-1")).hasToString("LOCAL (check holds)");
    }
}
