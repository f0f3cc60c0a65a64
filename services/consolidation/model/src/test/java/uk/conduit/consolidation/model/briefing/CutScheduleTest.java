package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.Edition.Window;

class CutScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void theLatestCutIsTodaysOnceItsTimeHasCome() {
        assertThat(CutSchedule.DEFAULT.latestAt(Instant.parse("2026-11-24T07:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T07:30:00Z"));
        assertThat(CutSchedule.DEFAULT.latestAt(Instant.parse("2026-11-24T07:29:59Z")))
                .isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
    }

    @Test
    void mondaysWindowRunsFromFriday() {
        Window window = CutSchedule.DEFAULT.windowTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(window)
                .isEqualTo(new Window(Instant.parse("2026-11-20T07:30:00Z"), Instant.parse("2026-11-23T07:30:00Z")));
    }

    @Test
    void theNextCutAfterFridaysIsMondays() {
        assertThat(CutSchedule.DEFAULT.nextAfter(Instant.parse("2026-11-20T07:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
    }

    @Test
    void inSummerHalfPastSevenInLondonIsHalfPastSixByTheUniversalClock() {
        assertThat(CutSchedule.DEFAULT.latestAt(Instant.parse("2026-07-01T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-07-01T06:30:00Z"));
    }

    @Test
    void onTheDayTheClocksGoBackTheWindowIsAnHourLonger() {
        CutSchedule daily = new CutSchedule(LocalTime.of(7, 30), EnumSet.allOf(DayOfWeek.class), LONDON);
        assertThat(daily.windowTo(Instant.parse("2026-10-25T07:30:00Z")))
                .isEqualTo(new Window(Instant.parse("2026-10-24T06:30:00Z"), Instant.parse("2026-10-25T07:30:00Z")));
    }

    @Test
    void aTimeThatTheClocksSkipIsCutOnceAndLater() {
        CutSchedule atHalfPastOne = new CutSchedule(LocalTime.of(1, 30), EnumSet.allOf(DayOfWeek.class), LONDON);
        Instant cut = atHalfPastOne.nextAfter(Instant.parse("2026-03-28T12:00:00Z"));
        assertThat(cut).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(atHalfPastOne.nextAfter(cut)).isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void aTimeThatOccursTwiceIsCutOnce() {
        CutSchedule atHalfPastOne = new CutSchedule(LocalTime.of(1, 30), EnumSet.allOf(DayOfWeek.class), LONDON);
        Instant cut = atHalfPastOne.nextAfter(Instant.parse("2026-10-24T12:00:00Z"));
        assertThat(cut).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(atHalfPastOne.nextAfter(cut)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void aBriefingIsNamedAfterTheLocalDayOfItsCut() {
        assertThat(CutSchedule.DEFAULT.dateOf(Instant.parse("2026-07-01T06:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }
}
