package uk.conduit.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StoppedClockTest {

    @Test
    void standsStillUntilItIsMoved() {
        // Given
        StoppedClock clock = StoppedClock.at("2026-11-23T07:30:00Z");

        // When
        clock.forward(Duration.ofHours(12));

        // Then
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-23T19:30:00Z"));
    }

    @Test
    void isOneClockInEveryZone() {
        // Given
        StoppedClock clock = StoppedClock.at("2026-11-23T07:30:00Z");
        Clock inLondon = clock.withZone(ZoneId.of("Europe/London"));

        // When
        clock.setTo(Instant.EPOCH);

        // Then
        assertThat(inLondon.instant()).isEqualTo(Instant.EPOCH);
    }
}
