package uk.conduit.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.shared.Header;

class CaseloadTest {

    private static final int CHILDREN = 500;
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final Caseload cases = new Caseload(7, CHILDREN, NOW);

    @Test
    void hasAnOpenReferralOfEveryChildAndAFewEventsMore() {
        // Given
        IntStream everybody = IntStream.range(0, CHILDREN);

        // When
        List<List<Dispatch>> records = everybody.mapToObj(cases::record).toList();

        // Then
        assertThat(records).allSatisfy(record -> {
            assertThat(record).hasSizeBetween(2, 7);
            assertThat(record.getFirst().agency()).isEqualTo(Agency.SOCIAL_CARE);
        });
        assertThat(records.stream().mapToInt(List::size).average().orElseThrow())
                .isBetween(3.0, 4.0);
    }

    @Test
    void tellsSomethingElseInEachRoundOfNewsAndTheSameOnEachRun() {
        // Given
        int child = 50;

        // When
        List<Dispatch> today = cases.today(child, 0);

        // Then
        assertThat(today).isEqualTo(new Caseload(7, CHILDREN, NOW).today(child, 0));
        assertThat(today)
                .extracting(Dispatch::id)
                .doesNotContainAnyElementsOf(
                        cases.today(child, 1).stream().map(Dispatch::id).toList());
        assertThat(Caseload.hasNews(child)).isTrue();
    }

    @Test
    void datesNothingAheadOfThePresent() {
        // Given
        Stream<Dispatch> everything = IntStream.range(0, CHILDREN)
                .boxed()
                .flatMap(child -> Stream.concat(cases.record(child).stream(), cases.today(child, 0).stream()));

        // When
        List<Instant> moments = everything
                .map(it -> ((Header) it.event().get(0)).getOccurredAt())
                .toList();

        // Then
        assertThat(moments).allMatch(moment -> !moment.isAfter(NOW));
    }
}
