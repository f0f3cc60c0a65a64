package uk.conduit.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.conduit.platform.messaging.intake.IntakeFixture.OTHER;
import static uk.conduit.platform.messaging.intake.IntakeFixture.PARTITION;
import static uk.conduit.platform.messaging.intake.IntakeFixture.slice;
import static uk.conduit.platform.messaging.intake.IntakeFixture.valuesOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalvingTest {

    private final IntakeFixture intake = new IntakeFixture();
    private final Halving halving = new Halving(intake);

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505"})
    void refusesTheOneBadRecordByItself(String state) {
        // Given
        failOn("bad", state);
        Batch batch = new Batch(List.of(slice(PARTITION, 0, "a", "b", "c", "bad", "d"), slice(OTHER, 0, "e", "f")));

        // When
        halving.take(batch);

        // Then
        assertThat(intake.taken()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
        assertThat(intake.refused()).containsExactly("bad");
        assertThat(intake.positions()).isEqualTo(Map.of(PARTITION, 5L, OTHER, 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "57P01", "55P03", "XX000"})
    void refusesNothingForWhatCanBeWaitedOut(String state) {
        // Given
        failOn("b", state);

        // When
        assertThatThrownBy(() -> halving.take(new Batch(List.of(slice(PARTITION, 0, "a", "b")))))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(intake.taken()).isEmpty();
        assertThat(intake.refused()).isEmpty();
    }

    @Test
    void refusesNothingForACauseNobodyKnows() {
        // Given
        intake.beforeEachBatch(batch -> {
            throw new IllegalStateException("a fault of ours");
        });

        // When
        assertThatThrownBy(() -> halving.take(new Batch(List.of(slice(PARTITION, 0, "a")))))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(intake.refused()).isEmpty();
    }

    @Test
    void doesNotRefuseARecordThatTwoWritersMetAtByChance() {
        // Given
        int[] failures = {2};
        intake.beforeEachBatch(batch -> {
            if (failures[0]-- > 0) {
                throw IntakeFixture.sql("23505");
            }
        });

        // When
        halving.take(new Batch(List.of(slice(PARTITION, 0, "a"))));

        // Then
        assertThat(intake.taken()).containsExactly("a");
        assertThat(intake.refused()).isEmpty();
    }

    @Test
    void leavesAPartitionAloneThatHasToWait() {
        // Given
        intake.beforeEachBatch(batch -> {
            if (batch.size() > 2) {
                throw IntakeFixture.sql("22000");
            }
        });
        intake.holdUp(new Taken(Map.of(PARTITION, 1L), "schema registry"));

        // When
        Taken taken = halving.take(new Batch(List.of(slice(PARTITION, 0, "a", "b", "c", "d"))));

        // Then
        assertThat(taken.heldUp()).isEqualTo(Map.of(PARTITION, 1L));
        assertThat(intake.taken()).containsExactly("a");
    }

    private void failOn(String value, String state) {
        intake.beforeEachBatch(batch -> {
            if (valuesOf(batch).contains(value)) {
                throw IntakeFixture.sql(state);
            }
        });
    }
}
