package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;

class LevelsTest {

    @ParameterizedTest
    @CsvSource({
        "2011-03-04, 2011-03-04, EXACT",
        "2011-01-01, 2011-01-01, WEAK",
        "2011-03-04, 2011-04-03, SWAPPED",
        "2011-03-04, 2011-03-05, ONE_EDIT",
        "2011-03-04, 2001-03-04, ONE_EDIT",
        "2011-03-14, 2011-03-25, TWO_PARTS",
        "2011-03-14, 2008-05-25, DIFFERENT"
    })
    void comparesBirthDates(LocalDate one, LocalDate other, BirthLevel level) {
        // When
        BirthLevel found = BirthLevel.of(List.of(new Birth(one, false)), List.of(new Birth(other, false)));
        // Then
        assertThat(found).isEqualTo(level);
    }

    @Test
    void takesAnEqualBirthDateThatIsEstimatedForWeak() {
        // Given
        LocalDate date = LocalDate.parse("2011-03-04");
        // When
        BirthLevel found = BirthLevel.of(List.of(new Birth(date, true)), List.of(new Birth(date, false)));
        // Then
        assertThat(found).isEqualTo(BirthLevel.WEAK);
    }

    @Test
    void letsTheBestOfAllStatedBirthDatesCount() {
        // Given
        Birth disputed = new Birth(LocalDate.parse("2006-09-09"), false);
        Birth claimed = new Birth(LocalDate.parse("2009-11-30"), false);
        // When
        BirthLevel found = BirthLevel.of(List.of(disputed, claimed), List.of(claimed));
        // Then
        assertThat(found).isEqualTo(BirthLevel.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "AB12CD, AB12CD, EQUAL",
        "AB12CD, AB12CE, ONE_EDIT",
        "AB12CD, AB12EF, SECTOR",
        "AB12CD, AB13EF, OUTCODE",
        "AB12CD, XY13EF, DIFFERENT"
    })
    void comparesPostcodes(String one, String other, PostcodeLevel level) {
        // When
        PostcodeLevel found = PostcodeLevel.of(List.of(one), List.of(other));
        // Then
        assertThat(found).isEqualTo(level);
    }
}
