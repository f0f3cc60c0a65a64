package uk.conduit.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final Step STEP = new Step(200, Duration.ofSeconds(20), Duration.ofSeconds(30), 10);

    @Test
    void hasARecordDueAtItsTimeWhateverBecameOfThoseBefore() {
        // Given
        long number = 400;

        // When
        long due = STEP.due(number);

        // Then
        assertThat(Duration.ofNanos(due)).isEqualTo(Duration.ofSeconds(2));
        assertThat(STEP.records()).isEqualTo(50 * 200);
    }

    @Test
    void watchesAFewOfThoseThatCountSpreadEvenly() {
        // Given
        LongStream everything = LongStream.range(0, STEP.records());

        // When
        long[] watched = everything.filter(STEP::watched).toArray();

        // Then
        assertThat(watched).hasSize(30 * 10).startsWith(4_000, 4_020, 4_040);
        assertThat(Arrays.stream(watched)).allMatch(STEP::counts);
    }
}
