package uk.conduit.agency.voluntary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.conduit.platform.kernel.NhsNumber;

class ReadingReportTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 12, 0);

    @Test
    void asksForLittleAndTakesTheRestForNotKnown() {
        // When
        Report report = whole(Filled.scarcely());

        // Then
        assertThat(report.happened().repeated()).isNull();
        assertThat(report.happened().seenOn()).isNull();
        assertThat(report.child().given()).isNull();
        assertThat(report.child().sex()).isNull();
        assertThat(report.contact()).isNull();
        assertThat(report.named()).isEmpty();
    }

    @Test
    void readsEveryAnswer() {
        // When
        Report report = whole(Filled.wholly());

        // Then
        assertThat(report.basis()).isEqualTo(Choice.REPORTED);
        assertThat(report.reportedOn()).isEqualTo("2026-11-20");
        assertThat(report.happened().seenAt()).isEqualTo(LocalTime.of(21, 30));
        assertThat(report.happened().repeated()).isTrue();
        assertThat(report.happened().sharedWith()).containsExactly(Choice.POLICE, Choice.EDUCATION);
        assertThat(report.named())
                .extracting(Report.Named::kind)
                .containsExactly(
                        Report.Named.Kind.PERSON,
                        Report.Named.Kind.PERSON,
                        Report.Named.Kind.VEHICLE,
                        Report.Named.Kind.PHONE,
                        Report.Named.Kind.HANDLE,
                        Report.Named.Kind.PLACE);
        assertThat(report.signs()).containsExactly(Sign.R06, Sign.R03, Sign.V06);
        assertThat(report.child().born()).isEqualTo(LocalDate.of(2012, 4, 3));
        assertThat(report.child().postcode()).isEqualTo("XX32 1RC");
        assertThat(report.contact()).isEqualTo(new Report.Contact("Harbour Youth Project", "01632 960701"));
    }

    @Test
    void namesEverythingThatIsMissingInTheOrderOfThePage() {
        // When
        List<Fault> faults = faults(Filled.scarcely()
                .without("basis")
                .without("reporter")
                .without("reported-day")
                .without("reported-month")
                .without("reported-year")
                .with("what", "  ")
                .without("name-not-known")
                .without("informed"));

        // Then
        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly(
                        Field.BASIS, Field.REPORTER, Field.REPORTED_DAY, Field.WHAT, Field.GIVEN_NAME, Field.INFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, must be a real date",
        "x, 2, 2026, must be a real date",
        "1, 2, 26, must be a real date",
        "1, , 2026, 'must have a day, a month and a year'",
        "24, 11, 2026, must be today or in the past"
    })
    void aDayIsRealAndPast(String day, String month, String year, String words) {
        // Given
        Filled filled = Filled.scarcely()
                .with("born-day", day)
                .with("born-month", month == null ? "" : month)
                .with("born-year", year);

        // When
        List<Fault> faults = faults(filled);

        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(Field.BORN_DAY);
            assertThat(fault.words()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "seen-time, half past nine, The time must be like 21:30",
        "seen-time, 21:30, Enter the day that belongs to the time",
        "postcode, 12 Marlow Street, Enter a whole postcode",
        "nhs-number, 1234567890, The NHS number does not hold",
        "upn, A12, The pupil number does not hold",
        "team-phone, 01632 960701, Enter the team whose number this is",
        "given-name, Ash, not both"
    })
    void whatCannotBeUsedIsToldAtItsFieldAndNotRepeated(String field, String answer, String words) {
        // When
        List<Fault> faults = faults(Filled.scarcely().with(field, answer));

        // Then
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.words())
                        .contains(words)
                        .doesNotContain(answer.equals("21:30") ? "…" : answer.equals("Ash") ? "Ash" : "half past"));
    }

    @Test
    void aTimeOfTodayIsPast() {
        // Given
        Filled filled = Filled.scarcely()
                .with("seen-day", "23")
                .with("seen-month", "11")
                .with("seen-year", "2026")
                .with("seen-time", "12:01");

        // When
        List<Fault> faults = faults(filled);

        // Then
        assertThat(faults).extracting(Fault::field).containsExactly(Field.SEEN_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "where", "people", "vehicles", "given-name", "team"})
    void nothingIsLongerThanARecordTakes(String field) {
        // Given
        Filled filled = Filled.wholly().with(field, "x".repeat(10_001));

        // When
        List<Fault> faults = faults(filled);

        // Then
        assertThat(faults).extracting(fault -> fault.field().word()).containsExactly(field);
    }

    @Test
    void anAnswerThatIsNotOnThePageIsNoAnswer() {
        // When
        List<Fault> faults = faults(Filled.scarcely().with("basis", "RUMOUR").with("signs", "R99"));

        // Then
        assertThat(faults).extracting(Fault::field).containsExactly(Field.BASIS);
    }

    @Test
    void aNumberOfSomebodyFictitiousHoldsOnlyWhereThereAreSuchPeople() {
        // When
        var read = ReadingReport.read(Filled.wholly().typed(), NOW, NhsNumber.Range.ISSUED);

        // Then
        assertThat(((ReadingReport.Read.Faulty) read).faults())
                .extracting(Fault::field)
                .containsExactly(Field.NHS_NUMBER);
    }

    private static Report whole(Filled filled) {
        var read = ReadingReport.read(filled.typed(), NOW, NhsNumber.Range.ISSUED_AND_TEST);
        assertThat(read).isInstanceOf(ReadingReport.Read.Whole.class);
        return ((ReadingReport.Read.Whole) read).report();
    }

    private static List<Fault> faults(Filled filled) {
        var read = ReadingReport.read(filled.typed(), NOW, NhsNumber.Range.ISSUED_AND_TEST);
        assertThat(read).isInstanceOf(ReadingReport.Read.Faulty.class);
        return ((ReadingReport.Read.Faulty) read).faults();
    }
}
