package uk.conduit.assembly.sandbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and moments are relative to the cut, and are written as each format writes them. */
class AlmanacTest {

    /** A Friday in summer, at 01:10 in London. */
    private static final Almanac ALMANAC = new Almanac(Instant.parse("2026-07-10T00:10:30Z"));

    @ParameterizedTest
    @CsvSource({
        "{{date -14y -120d}}, 2012-03-12",
        "{{date -17y -6m 1d}}, 2009-01-11",
        "{{date 5w}}, 2026-07-17",
        "{{date -2d 1w}}, 2026-07-09",
        "{{date 1d 1w}}, 2026-07-13",
        "{{census -3d}}, 2026-Jul-07 00:00:00",
        "{{return -70d}}, 01/05/2026",
        "{{moment -1d 16:00}}, 2026-07-09T15:00:00Z",
        "{{moment cut -9h -20m}}, 2026-07-09T14:50:00Z",
    })
    void fillsInWhatIsRelativeToTheCut(String template, String filled) {
        // When
        String text = ALMANAC.fill(template);
        // Then
        assertThat(text).isEqualTo(filled);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        // When
        String text = ALMANAC.fill("{\"on\": \"{{date 0d}}\", \"of\": {}}");
        // Then
        assertThat(text).isEqualTo("{\"on\": \"2026-07-10\", \"of\": {}}");
    }
}
