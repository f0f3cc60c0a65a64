package uk.conduit.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedAheadTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:00:00Z, false",
        "2026-11-24T07:00:00Z, false",
        "2026-11-24T07:00:00.001Z, true",
        "2030-03-31T00:00:00Z, true"
    })
    void aDayAheadOfItsReceiptIsTheMost(Instant dated, boolean ahead) {
        // Given
        Instant received = Instant.parse("2026-11-23T07:00:00Z");

        // When
        boolean answer = DatedAhead.of(dated, received);

        // Then
        assertThat(answer).isEqualTo(ahead);
    }
}
