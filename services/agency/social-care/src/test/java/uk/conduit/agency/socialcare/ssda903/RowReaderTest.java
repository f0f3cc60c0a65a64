package uk.conduit.agency.socialcare.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.core.RecordBudget;
import uk.conduit.agency.socialcare.Endless;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.agency.socialcare.Tally;

@Timeout(30)
class RowReaderTest {

    private static final String HEADER = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";
    private static final String ROW = "510000,12/03/2002,A,13/11/2017,25/11/2017\n";

    private static final LookedAfterMissing FORMAT = new LookedAfterMissing(Sent.parts());

    static Stream<String> writings() {
        String list = HEADER + ROW;
        return Stream.of(
                "\uFEFF" + list,
                list.replace("\n", "\r\n"),
                list.stripTrailing(),
                list.toLowerCase(Locale.ROOT).replace(",a,", ", A ,").replace("510000", " 510000 "),
                list.replaceAll("([^,\n]+)", "\"$1\""),
                "MISSING,MIS_START,MIS_END,CHILD,DOB\nA,13/11/2017,25/11/2017,510000,12/03/2002\n",
                list + "\n\n");
    }

    @ParameterizedTest
    @MethodSource("writings")
    void readsTheSameListHoweverItIsWritten(String list) {
        // Given
        byte[] bytes = Sent.text(list);

        // When
        Tally tally = Tally.of(FORMAT, bytes, Sent.submission());

        // Then
        assertThat(tally.refused()).isEmpty();
        assertThat(tally.events())
                .isEqualTo(Tally.of(FORMAT, Sent.text(HEADER + ROW), Sent.submission())
                        .events());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHILD,DOB\n",
                "CHILD,DOB,MISSING,MIS_START,MIS_END,PL_POST\n" + ROW,
                "CHILD,DOB,MISSING,MIS_START,MIS_START\n" + ROW,
                ROW + ROW,
                "<Message/>",
            })
    void refusesAListWithOtherColumnsOnceAndReadsNothing(String list) {
        // Given
        byte[] bytes = Sent.text(list);

        // When
        Tally tally = Tally.of(FORMAT, bytes, Sent.submission());

        // Then
        assertThat(tally.accepted()).isZero();
        assertThat(tally.refused())
                .isEqualTo(Map.of(
                        "line 1", "The columns should be CHILD,DOB,MISSING,MIS_START,MIS_END; nothing was read"));
    }

    @Test
    void refusesAnEmptyFile() {
        // Given
        byte[] nothing = {};

        // When
        Tally tally = Tally.of(FORMAT, nothing, Sent.submission());

        // Then
        assertThat(tally.refused()).containsOnlyKeys("line 1");
    }

    @Test
    void refusesARowThatDoesNotFitAndReadsTheNext() {
        // Given
        String list = HEADER + "1,2\n" + ROW + "\n" + "1,12/03/2002,M,13/11/2017,25/11/2017,more\n"
                + ROW.replace("510000", "1");

        // When
        Tally tally = Tally.of(FORMAT, Sent.text(list), Sent.submission());

        // Then
        assertThat(tally.accepted()).isEqualTo(2);
        assertThat(tally.refused()).containsOnlyKeys("line 2", "line 5");
    }

    @Test
    void handsOnTheRowsBeforeBytesThatAreNotUtf8() {
        // Given: as much good text as a reader takes in one go
        String good = HEADER + ROW.repeat(2000);
        byte[] bytes = (good + "Zo\u00eb,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        // When
        Tally tally = Tally.of(FORMAT, bytes, Sent.submission());

        // Then
        assertThat(tally.accepted()).isPositive();
        assertThat(tally.refused().values()).containsExactly("The bytes are not UTF-8; nothing from here on was read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"510000,12/03/2002\n", "\"510000\"x,12/03/2002,A,13/11/2017,25/11/2017\n"})
    void handsOnTheRowsBeforeAQuotationMarkOutOfPlace(String broken) {
        // Given
        String list = HEADER + ROW + broken;

        // When
        Tally tally = Tally.of(FORMAT, Sent.text(list), Sent.submission());

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused())
                .isEqualTo(Map.of("line 3", "A quotation mark is out of place; nothing from here on was read"));
    }

    @Test
    void stopsAtARowThatIsTooLarge() {
        // Given
        String list = HEADER + ROW + "\"" + "x".repeat(2 * RecordBudget.BYTES);

        // When
        Tally tally = Tally.of(FORMAT, Sent.text(list), Sent.submission());

        // Then
        assertThat(tally.accepted()).isOne();
        assertThat(tally.refused().get("line 3")).startsWith("One row takes more than");
    }

    @Test
    void leavesAFailureOfTheConnectionToTheCaller() {
        // Given
        IOException gone = new IOException("gone");

        // When Then
        assertThatThrownBy(() -> FORMAT.decode(Endless.broken(gone), Sent.submission(), _ -> {}))
                .isSameAs(gone);
    }

    @Test
    void handsOnEachRowBeforeItReadsTheRest() throws Exception {
        // Given: a list that never ends, of which any finite amount is too much to keep
        Endless list = new Endless(HEADER, n -> n + ",12/03/2002,A,13/11/2017,25/11/2017\n");

        // When
        long read = list.readUntil(100_000, sink -> FORMAT.decode(list, Sent.submission(), sink::accept));

        // Then
        assertThat(read).isLessThan(list.bytesOfChildren(100_000) + 64 * 1024);
    }
}
