package uk.conduit.agency.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import uk.conduit.schema.health.HealthCaseEvent;

class HealthDoorTest {

    @Test
    void coversEveryKindOfEventThatHappensToAChild() {
        // Given
        Set<String> published = HealthCaseEvent.getClassSchema().getField("detail").schema().getTypes().stream()
                .map(Schema::getName)
                .filter(it -> !Set.of("RecordCorrected", "RecordRetracted", "FeedCoverage")
                        .contains(it))
                .collect(Collectors.toSet());

        // When
        Set<String> covered =
                new HealthDoor().kinds().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        // Then
        assertThat(covered).isEqualTo(published);
    }
}
