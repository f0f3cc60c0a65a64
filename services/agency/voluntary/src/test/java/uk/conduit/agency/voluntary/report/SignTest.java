package uk.conduit.agency.voluntary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.conduit.agency.core.record.Indicators;

class SignTest {

    @Test
    void everyIndicatorHasItsPlainWordsButTheOneOfHealthServicesAndTheReportItself() {
        // Given
        Set<String> signs = Arrays.stream(Sign.values()).map(Sign::name).collect(Collectors.toSet());

        // When
        Set<String> without =
                Indicators.CODES.stream().filter(code -> !signs.contains(code)).collect(Collectors.toSet());

        // Then
        assertThat(without).containsExactlyInAnyOrder("R21", "R26");
        assertThat(Indicators.CODES).containsAll(signs);
    }

    @Test
    void eachStandsInOneGroupAndNoneReadsLikeAnother() {
        // When
        List<String> shown = Arrays.stream(Sign.Group.values())
                .flatMap(group -> group.signs().stream())
                .map(Sign::words)
                .toList();

        // Then
        assertThat(shown).doesNotHaveDuplicates().hasSize(Sign.values().length);
    }
}
