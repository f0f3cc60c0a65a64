package uk.conduit.bench.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void areReadAsTheyWereWritten() {
        // Given
        Counts counts = Counts.NONE
                .plus("police CrimeRecorded", NOON)
                .plus("police MissingReported", NOON.plusSeconds(9))
                .plus("police CrimeRecorded", NOON.minusSeconds(9));

        // When
        Counts read = Counts.of(counts.bytes());

        // Then
        assertThat(read).isEqualTo(counts);
        assertThat(read.ofKinds()).containsEntry("police CrimeRecorded", 2);
        assertThat(read.latest()).isEqualTo(NOON.plusSeconds(9));
    }
}
