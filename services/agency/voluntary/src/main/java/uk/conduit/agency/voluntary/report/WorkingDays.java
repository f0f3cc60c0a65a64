package uk.conduit.agency.voluntary.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which offices work: Monday to Friday but for bank holidays.
 *
 * @param holidays bank holidays; the government announces them some years ahead, so that they are configured
 */
public record WorkingDays(Set<LocalDate> holidays) {

    /** Working days within which whoever reported a concern is owed an answer. */
    public static final int FEEDBACK_WITHIN = 5;

    /** Copies the holidays. */
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The day by which whoever reported a concern on that day is owed an answer. */
    public LocalDate feedbackDue(LocalDate reported) {
        return after(reported, FEEDBACK_WITHIN);
    }

    /** The day that comes so many working days after another. */
    LocalDate after(LocalDate day, int number) {
        LocalDate after = day;
        int left = number;
        while (left > 0) {
            after = after.plusDays(1);
            left -= isWorkingDay(after) ? 1 : 0;
        }
        return after;
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
