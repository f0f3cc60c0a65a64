package uk.conduit.agency.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.NhsNumber;

class ReadingTest {

    private final Reading reading = Reading.asOf(Instant.parse("2026-11-23T07:00:00Z"));

    @Test
    void usesWhatIsInOrderAndFlagsNothing() {
        // When
        LocalDate day = reading.day("born", "2011-02-28");
        LocalDate ownForm = reading.day("born", "28/02/2011", DateTimeFormatter.ofPattern("dd/MM/uuuu"));
        Instant moment = reading.moment("seen", "2026-11-23T06:00:00+00:00");
        String meaning = reading.code("sex", "F", Map.of("F", "female"));

        // Then
        assertThat(day).isEqualTo(ownForm).isEqualTo("2011-02-28");
        assertThat(moment).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(meaning).isEqualTo("female");
        assertThat(reading.words()).isEmpty();
    }

    @Test
    void flagsWhatIsLaterThanTheRecordAndDoesNotUseIt() {
        // When
        LocalDate day = reading.day("born", "2026-11-24");
        Instant moment = reading.moment("seen", "2026-11-23T07:06:00Z");

        // Then
        assertThat(day).isNull();
        assertThat(moment).isNull();
        assertThat(reading.words()).containsExactly("born: DATE_IN_FUTURE", "seen: DATE_IN_FUTURE");
    }

    @Test
    void toleratesClocksThatAreALittleApart() {
        // When
        Instant moment = reading.moment("seen", "2026-11-23T07:04:00Z");

        // Then
        assertThat(moment).isNotNull();
        assertThat(reading.flags()).isEmpty();
    }

    @Test
    void letsAPlannedDayBeStillToCome() {
        // When
        LocalDate day = reading.plannedDay("court", "2027-01-11");

        // Then
        assertThat(day).isEqualTo("2027-01-11");
    }

    @Test
    void flagsWhatCannotBe() {
        // When
        reading.day("born", "2011-02-30");
        reading.day("referred", "0211-02-03");
        reading.moment("seen", "yesterday");

        // Then
        assertThat(reading.words())
                .containsExactly("born: DATE_IMPOSSIBLE", "referred: DATE_IMPOSSIBLE", "seen: DATE_IMPOSSIBLE");
    }

    @Test
    void flagsACodeItDoesNotKnow() {
        // When
        String code = reading.code("need", "N77", Set.of("N1"));

        // Then
        assertThat(code).isNull();
        assertThat(reading.words()).containsExactly("need: UNKNOWN_CODE");
    }

    @Test
    void sendsAnIdentifierThatFailsItsCheckMarkedAsSuch() {
        // When
        var wrong = reading.nhsNumber("nhsNumber", "999 000 0019", NhsNumber.Range.ISSUED_AND_TEST);
        var upn = reading.upn("upn", "B801200005001");

        // Then
        assertThat(wrong)
                .isNotNull()
                .satisfies(it -> assertThat(it.checkHolds()).isFalse());
        assertThat(upn).isNotNull().satisfies(it -> assertThat(it.checkHolds()).isTrue());
        assertThat(reading.words()).containsExactly("nhsNumber: CHECK_FAILS");
    }

    @Test
    void saysNothingOfWhatIsNotStated() {
        // When
        reading.day("born", null);
        reading.code("sex", " ", Map.of());
        reading.upn("upn", "");

        // Then
        assertThat(reading.flags()).isEmpty();
    }

    @Test
    void notesTheSameProblemOnce() {
        // Given
        reading.flag("born", Problem.DATE_IMPOSSIBLE);

        // When
        reading.flag("born", Problem.DATE_IMPOSSIBLE);

        // Then
        assertThat(reading.flags()).hasSize(1);
    }
}
