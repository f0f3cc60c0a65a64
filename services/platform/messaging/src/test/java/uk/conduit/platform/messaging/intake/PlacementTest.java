package uk.conduit.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.platform.messaging.intake.IntakeFixture.PARTITION;
import static uk.conduit.platform.messaging.intake.IntakeFixture.record;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final TopicPartition NAME = PARTITION.name();

    private final Placement placement = new Placement();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @BeforeEach
    void assign() {
        consumer.assign(List.of(NAME));
        consumer.seek(NAME, 0);
    }

    @Test
    void hasWhatComesFromAPartitionWithoutAPlaceBroughtAgain() {
        // Given
        consumer.seek(NAME, 4);

        // When
        Optional<Slice> slice = slice(3);

        // Then
        assertThat(slice).isEmpty();
        assertThat(consumer.position(NAME)).isEqualTo(3);
    }

    @Test
    void takesWhatComesFromItsPlace() {
        // Given
        placement.put(PARTITION, 4);

        // Then
        assertThat(slice(4)).hasValueSatisfying(it -> assertThat(it.from()).isEqualTo(4));
    }

    @Test
    void sendsTheClientBackWhenItHasGonePastItsPlace() {
        // Given
        placement.put(PARTITION, 4);

        // When
        Optional<Slice> slice = slice(9);

        // Then
        assertThat(slice).isEmpty();
        assertThat(consumer.position(NAME)).isEqualTo(4);
    }

    @Test
    void believesAGapThatIsThereAgainAfterSeeking() {
        // Given
        placement.put(PARTITION, 4);
        slice(9);

        // When
        Optional<Slice> slice = slice(9);

        // Then
        assertThat(slice).hasValueSatisfying(it -> {
            assertThat(it.from()).isEqualTo(4);
            assertThat(it.vacant()).isEqualTo(5);
        });
    }

    @Test
    void sendsTheClientOnWhenItIsStillBeforeItsPlace() {
        // Given
        placement.put(PARTITION, 4);

        // When
        Optional<Slice> slice = slice(0);

        // Then
        assertThat(slice).isEmpty();
        assertThat(consumer.position(NAME)).isEqualTo(4);
    }

    private Optional<Slice> slice(long offset) {
        return placement.slice(NAME, List.of(record(PARTITION, offset, "a")), consumer);
    }
}
