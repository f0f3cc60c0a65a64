package uk.conduit.agency.adultsocialcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;

class AdultSocialCareDoorTest {

    @Test
    void coversEveryKindOfEventThatHappensToAChild() {
        // Given
        Set<String> published =
                AdultSocialCareCaseEvent.getClassSchema().getField("detail").schema().getTypes().stream()
                        .map(Schema::getName)
                        .filter(it -> !Set.of("RecordCorrected", "RecordRetracted", "FeedCoverage")
                                .contains(it))
                        .collect(Collectors.toSet());

        // When
        Set<String> covered = new AdultSocialCareDoor()
                .kinds().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        // Then
        assertThat(covered).isEqualTo(published);
    }
}
