package uk.conduit.assembly.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {

    private final MovedClock clock = new MovedClock();
    private final WrongPasswords wrong = new WrongPasswords(clock);

    @Test
    void letsAPersonTryFiveTimes() {
        // Given
        count("one", WrongPasswords.TRIES - 1);
        // When
        boolean waits = wrong.mustWait("one");
        // Then
        assertThat(waits).isFalse();
    }

    @Test
    void makesTheNameWaitAfterTheFifthAndNoOther() {
        // When
        count("one", WrongPasswords.TRIES);
        // Then
        assertThat(wrong.mustWait("one")).isTrue();
        assertThat(wrong.mustWait("other")).isFalse();
    }

    @Test
    void startsAgainAfterAMinute() {
        // Given
        count("one", WrongPasswords.TRIES);
        // When
        clock.move(WrongPasswords.WAIT);
        // Then
        assertThat(wrong.mustWait("one")).isFalse();
        wrong.count("one");
        assertThat(wrong.mustWait("one")).isFalse();
    }

    @Test
    void forgetsWhatWasWrongOnceThePasswordIsRight() {
        // Given
        count("one", WrongPasswords.TRIES - 1);
        // When
        wrong.forget("one");
        // Then
        wrong.count("one");
        assertThat(wrong.mustWait("one")).isFalse();
    }

    private void count(String username, int times) {
        for (int time = 0; time < times; time++) {
            wrong.count(username);
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T07:30:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
