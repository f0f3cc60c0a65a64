package uk.conduit.agency.core.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.platform.testkit.StoppedClock;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.shared.FeedCoverage;

class StatingCoverageTest {

    private static final Instant FROM = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void standsOnEveryPartitionBehindWhatWasSentBefore() {
        // Given
        HeldPublisher publisher = HeldPublisher.present();

        // When
        CoverageAnswer answer =
                stating(publisher).state(new CoverageRequest("custody", List.of("crime", "disruption"), FROM, TO));

        // Then
        assertThat(answer).isInstanceOfSatisfying(CoverageAnswer.Stated.class, stated -> {
            assertThat(stated.kinds()).containsExactly("CrimeOutcomeSet", "CrimeRecorded", "DisruptionIssued");
            assertThat(stated.eventIds()).doesNotHaveDuplicates().hasSize(4);
        });
        assertThat(publisher.flushedAfter()).isZero();
        assertThat(publisher.given())
                .extracting(HeldPublisher.Given::partition, HeldPublisher.Given::key)
                .containsExactly(tuple(0), tuple(1), tuple(2), tuple(3));
        PoliceCaseEvent event = (PoliceCaseEvent) publisher.given().get(2).event();
        assertThat(event.getSubject()).isNull();
        assertThat(event.getHeader().getSourceRecordId())
                .isEqualTo("coverage/1795327200000/1795413600000/CrimeOutcomeSet+CrimeRecorded+DisruptionIssued/2");
        assertThat(event.getDetail()).isInstanceOf(FeedCoverage.class);
    }

    @Test
    void isTheSameStatementWhenItIsMadeAgain() {
        // Given
        StatingCoverage stating = stating(HeldPublisher.present());
        CoverageRequest request = new CoverageRequest(null, List.of("CrimeRecorded"), FROM, TO);
        CoverageAnswer first = stating.state(request);

        // When
        CoverageAnswer second = stating.state(request);

        // Then
        assertThat(second).isEqualTo(first).isInstanceOf(CoverageAnswer.Stated.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:00:00Z, 2026-11-22T06:00:00Z, crime, from:",
        "2026-11-22T06:00:00Z, 2026-11-23T09:00:00Z, crime, to:",
        "2026-11-22T06:00:00Z, 2026-11-23T06:00:00Z, weather, kinds[0]:"
    })
    void refusesWhatCannotBeSo(String from, String to, String kind, String place) {
        // Given
        CoverageRequest request = new CoverageRequest(null, List.of(kind), Instant.parse(from), Instant.parse(to));

        // When
        CoverageAnswer answer = stating(HeldPublisher.present()).state(request);

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CoverageAnswer.Refused.class,
                        refused ->
                                assertThat(refused.reason()).startsWith(place).doesNotContain("weather"));
    }

    @Test
    void refusesToSayNothing() {
        // Given
        CoverageRequest request = new CoverageRequest(null, List.of(), FROM, TO);

        // When
        CoverageAnswer answer = stating(HeldPublisher.present()).state(request);

        // Then
        assertThat(answer).isInstanceOf(CoverageAnswer.Refused.class);
    }

    @Test
    void saysThatKafkaIsAwayUnlessEveryPartitionHasAcknowledged() {
        // Given
        HeldPublisher publisher = HeldPublisher.presentFor(3);

        // When
        CoverageAnswer answer = stating(publisher).state(new CoverageRequest(null, List.of("crime"), FROM, TO));

        // Then
        assertThat(answer).isEqualTo(new CoverageAnswer.Away());
    }

    private static StatingCoverage stating(HeldPublisher publisher) {
        return new StatingCoverage(
                new PoliceLikeDoor(),
                LineFormat.parts(),
                publisher,
                "force-records",
                StoppedClock.at("2026-11-23T07:00:00Z"));
    }

    private static Tuple tuple(int partition) {
        return Tuple.tuple(partition, "custody");
    }
}
