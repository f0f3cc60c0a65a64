package uk.conduit.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void tellsWhatHalfAndNinetyNineOfAHundredKeptWithin() {
        // Given
        List<Long> took = LongStream.rangeClosed(1, 200)
                .mapToObj(millis -> Duration.ofMillis(millis).toNanos())
                .toList();

        // When
        Percentiles told = Percentiles.of(took);

        // Then
        assertThat(told).isEqualTo(new Percentiles(200, 100, 198, 200));
    }

    @Test
    void countsTheSlowestOfAFewAsTheNinetyNinth() {
        // Given
        List<Long> took = List.of(5_000_000L, 1_000_000L, 3_000_000L);

        // When
        Percentiles told = Percentiles.of(took);

        // Then
        assertThat(told).isEqualTo(new Percentiles(3, 3, 5, 5));
    }
}
