package uk.conduit.agency.voluntary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @Test
    void aBankHolidayIsNoWorkingDay() {
        // When
        LocalDate due = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25))).after(LocalDate.of(2026, 12, 24), 1);

        // Then
        assertThat(due).isEqualTo("2026-12-28");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21, 2026-12-30", "2026-12-24, 2027-01-05", "2026-12-26, 2027-01-05"})
    void anAnswerIsOwedWithinFiveWorkingDaysOverChristmas(LocalDate reported, LocalDate due) {
        // Given
        WorkingDays days = new WorkingDays(
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)));

        // When
        LocalDate answer = days.feedbackDue(reported);

        // Then
        assertThat(answer).isEqualTo(due);
    }
}
