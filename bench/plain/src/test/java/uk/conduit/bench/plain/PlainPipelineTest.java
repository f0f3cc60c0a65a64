package uk.conduit.bench.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlainPipelineTest {

    @Test
    void twoReadersShareThePartitionsWithoutGapOrOverlap() {
        // Given
        SortedMap<String, Long> ends = new TreeMap<>(Map.of("a-0", 5L, "a-1", 6L, "b-0", 7L));

        // When
        List<SortedMap<String, Long>> shares = PlainPipeline.shares(ends);

        // Then
        assertThat(shares)
                .containsExactly(new TreeMap<>(Map.of("a-0", 5L, "b-0", 7L)), new TreeMap<>(Map.of("a-1", 6L)));
    }
}
