package uk.conduit.agency.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.RecordBudget;

@Timeout(30)
class RowReaderTest {

    private static final Columns COLUMNS = new Columns(
            List.of("CHILD", "DOB", "KIND", "START"), Set.of("CHILD", "KIND", "START"), "CHILD", List.of("START"));
    private static final String HEADER = "CHILD,DOB,KIND,START\n";
    private static final String ROW = "510000,12/03/2002,A,13/11/2017\n";

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    private void read(String list) {
        read(list.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] list) {
        try {
            new RowReader(new ByteArrayInputStream(list), COLUMNS, this::take).read();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private void take(Decoded<Row> decoded) {
        switch (decoded) {
            case Decoded.Found<Row>(String _, Row row) -> rows.add(row);
            case Decoded.Unreadable<Row>(String place, String reason) -> refused.put(place, reason);
        }
    }

    static Stream<String> writings() {
        String list = HEADER + ROW;
        return Stream.of(
                "\uFEFF" + list,
                list.replace("\n", "\r\n"),
                list.stripTrailing(),
                list.toLowerCase(Locale.ROOT).replace(",a,", ", A ,").replace("510000", " 510000 "),
                list.replaceAll("([^,\n]+)", "\"$1\""),
                "KIND,START,CHILD,DOB\nA,13/11/2017,510000,12/03/2002\n",
                list + "\n\n");
    }

    @ParameterizedTest
    @MethodSource("writings")
    void readsTheSameListHoweverItIsWritten(String list) {
        // When
        read(list);

        // Then: the columns that are not read are not there.
        assertThat(refused).isEmpty();
        assertThat(rows).containsExactly(new Row(Map.of("CHILD", "510000", "KIND", "A", "START", "13/11/2017"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHILD,DOB\n",
                "CHILD,DOB,KIND,START,POST\n" + ROW,
                "CHILD,DOB,KIND,KIND\n" + ROW,
                ROW + ROW,
                "<Message/>"
            })
    void refusesAListWithOtherColumnsOnceAndReadsNothing(String list) {
        // When
        read(list);

        // Then
        assertThat(rows).isEmpty();
        assertThat(refused).isEqualTo(Map.of("line 1", "The columns should be CHILD,DOB,KIND,START; nothing was read"));
    }

    @Test
    void refusesAnEmptyFile() {
        // When
        read("");

        // Then
        assertThat(refused).containsOnlyKeys("line 1");
    }

    @Test
    void refusesARowThatDoesNotFitAndReadsTheNext() {
        // When
        read(HEADER + "1,2\n" + ROW + "\n" + "1,12/03/2002,M,13/11/2017,more\n" + ROW.replace("510000", "1"));

        // Then
        assertThat(rows).hasSize(2);
        assertThat(refused).containsOnlyKeys("line 2", "line 5");
    }

    @Test
    void refusesARowWhoseTextCannotBeKept() {
        // When
        read(HEADER + ROW.replace("A", "\u0000") + ROW);

        // Then
        assertThat(rows).hasSize(1);
        assertThat(refused).containsOnlyKeys("line 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 2000})
    void handsOnEveryRowBeforeBytesThatAreNotUtf8AndSaysWhere(int good) {
        // Given
        byte[] bytes = (HEADER + ROW.repeat(good) + "Zo\u00eb,,,\n" + ROW).getBytes(StandardCharsets.ISO_8859_1);

        // When
        read(bytes);

        // Then
        assertThat(rows).hasSize(good);
        assertThat(refused)
                .isEqualTo(Map.of("line " + (good + 2), "The bytes are not UTF-8; nothing from here on was read"));
    }

    @Test
    void readsCharactersOfAnyLengthWhereverABufferEnds() {
        // Given
        String list = IntStream.range(0, 4_000)
                .mapToObj(n -> n + ",,\u00eb\u4e16\ud83d\ude00,\n")
                .collect(Collectors.joining("", HEADER, ""));

        // When
        read(list);

        // Then
        assertThat(refused).isEmpty();
        assertThat(rows)
                .hasSize(4_000)
                .allSatisfy(row -> assertThat(row.value("KIND")).isEqualTo("\u00eb\u4e16\ud83d\ude00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"510000,12/03/2002\n", "\"510000\"x,12/03/2002,A,13/11/2017\n"})
    void handsOnTheRowsBeforeAQuotationMarkOutOfPlace(String broken) {
        // When
        read(HEADER + ROW + broken);

        // Then
        assertThat(rows).hasSize(1);
        assertThat(refused)
                .isEqualTo(Map.of("line 3", "A quotation mark is out of place; nothing from here on was read"));
    }

    @Test
    void stopsAtARowThatIsTooLarge() {
        // When
        read(HEADER + ROW + "\"" + "x".repeat(2 * RecordBudget.BYTES));

        // Then
        assertThat(rows).hasSize(1);
        assertThat(refused.get("line 3")).startsWith("One row takes more than");
    }

    @Test
    void tellsTrueDuplicatesApart() {
        // When
        read(HEADER + ROW + ROW + ROW.replace("2017", "2018") + ROW.replace("510000", "1") + ROW);

        // Then: a child that comes again is another child to the list.
        assertThat(rows).extracting(Row::ordinal).containsExactly(1, 2, 1, 1, 1);
    }

    @Test
    void remembersABoundedNumberOfTheKeysOfOneChild() {
        // When
        read(IntStream.range(0, 10_005)
                .mapToObj(n -> "510000,,A," + n + "\n")
                .collect(Collectors.joining("", HEADER, ROW.replace("510000", "1"))));

        // Then
        assertThat(rows).hasSize(10_001);
        assertThat(refused).hasSize(5).containsValue("One child has more than 10000 different rows");
    }

    @Test
    void leavesAFailureOfTheConnectionToTheCaller() {
        // Given
        IOException gone = new IOException("gone");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw gone;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw gone;
            }
        };

        // When Then
        assertThatThrownBy(() -> new RowReader(broken, COLUMNS, this::take).read())
                .isSameAs(gone);
    }
}
