package uk.conduit.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.conduit.platform.messaging.intake.IntakeFixture.OTHER;
import static uk.conduit.platform.messaging.intake.IntakeFixture.PARTITION;
import static uk.conduit.platform.messaging.intake.IntakeFixture.record;
import static uk.conduit.platform.messaging.intake.IntakeFixture.slice;
import static uk.conduit.platform.messaging.intake.IntakeFixture.valuesOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final Batch batch = new Batch(List.of(slice(PARTITION, 7, "a", "b", "c"), slice(OTHER, 0, "d", "e")));

    @Test
    void isPartedAnywhereWithoutGapOrOverlap() {
        for (int at = 0; at <= batch.size(); at++) {
            // When
            Batch first = batch.first(at);
            Batch rest = batch.behind(at);

            // Then
            List<String> all = new ArrayList<>(valuesOf(first));
            all.addAll(valuesOf(rest));
            assertThat(all).containsExactly("a", "b", "c", "d", "e");
            for (Slice slice : rest.slices()) {
                long begin = slice.partition().equals(PARTITION) ? 7 : 0;
                long passed = first.slices().stream()
                        .filter(it -> it.partition().equals(slice.partition()))
                        .mapToLong(Slice::to)
                        .findFirst()
                        .orElse(begin);
                assertThat(slice.from()).isEqualTo(passed);
            }
        }
    }

    @Test
    void countsOffsetsWithoutARecord() {
        // When
        Slice slice = new Slice(PARTITION, 3, List.of(record(PARTITION, 5, "a"), record(PARTITION, 8, "b")));

        // Then
        assertThat(slice.vacant()).isEqualTo(4);
        assertThat(slice.to()).isEqualTo(9);
    }

    @Test
    void refusesASliceThatBeginsBehindItsFirstRecord() {
        assertThatThrownBy(() -> new Slice(PARTITION, 3, List.of(record(PARTITION, 2, "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNothingOfItsRecords() {
        assertThat(batch.toString()).doesNotContain("value");
    }
}
