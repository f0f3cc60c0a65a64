package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.messaging.intake.Batch;
import uk.conduit.platform.messaging.intake.PositionMoved;
import uk.conduit.platform.messaging.intake.SourcePartition;

/** How far each feed is read and covered, and that every offset is accounted for. */
@ExtendWith(HubExtension.class)
class LedgerIT {

    private final HubFixture hub;

    LedgerIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void keepsWhatFeedsCoverByPartition() {
        // Given
        SourcePartition partition = HubFixture.partition(Agency.POLICE, 1);
        EventFixture coverage = EventFixture.coverage(Agency.POLICE, "coverage/1");
        byte[] said = hub.wire.bytes(coverage.saying(Details.coverage(
                EventFixture.NOON.minus(Duration.ofDays(1)),
                EventFixture.NOON,
                "CrimeRecorded",
                "InvestigationOpened")));
        hub.publish(partition, "records", said);
        hub.publish(Agency.POLICE, "P9", null);

        // When
        hub.consume();

        // Then
        Feeds feeds = hub.bean(FeedFacts.class).feeds();
        assertThat(feeds.coverage())
                .hasSize(2)
                .allMatch(it -> it.partition() == 1 && it.event().equals(coverage.id()));
        assertThat(feeds.setAside())
                .containsExactly(new Feeds.SetAside(Agency.POLICE, false, java.util.Optional.empty()));
        assertThat(hub.count("subjects")).isZero();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void isStoppedByAPositionThatAnotherReaderMoved() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        Batch zombies = hub.next(10);
        hub.consume();
        String before = hub.children();

        // When
        assertThatThrownBy(() -> hub.consolidation.take(zombies)).isInstanceOf(PositionMoved.class);

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.outcomes()).containsEntry("consolidated", 1L).containsEntry("unchanged", 0L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void accountsForAnOffsetThatHoldsNoRecord() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.publish(EventFixture.police("P1", "inv-3"), Details.investigation("I3"));
        Batch batch = hub.next(10);
        var slice = batch.slices().getFirst();
        var gap = new uk.conduit.platform.messaging.intake.Slice(
                slice.partition(),
                0,
                List.of(slice.records().get(0), slice.records().get(2)));

        // When
        hub.consolidation.take(new Batch(List.of(gap)));

        // Then
        assertThat(hub.ledger.lines().stream()
                        .mapToLong(it -> it.counts().vacant())
                        .sum())
                .isEqualTo(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void beginsAnewOnATopicThatWasCreatedAnewAndRaisesAnAlarm() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        SourcePartition anew =
                new SourcePartition(HubFixture.partition(Agency.POLICE, 0).topic(), new java.util.UUID(4, 2), 0);

        // When
        Map<SourcePartition, Long> positions = hub.consolidation.positions(Set.of(anew));

        // Then
        assertThat(positions).isEqualTo(Map.of(anew, 0L));
        assertThat(hub.count("alarms")).isEqualTo(1);
    }

    @Test
    void findsEveryKindOfFaultInTheLedger() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        hub.keepPictures();
        assertThat(hub.balances()).isTrue();

        // Then
        assertFault("DELETE FROM ledger_ranges");
        assertFault("DELETE FROM ledger_exceptions");
        assertFault("DELETE FROM events");
        assertFault("DELETE FROM subjects");
        assertFault("UPDATE pictures SET id_sum = gen_random_uuid()");
        assertFault("UPDATE pictures SET events = events + 1");
        assertFault("UPDATE picture_positions SET next_offset = 0");
        assertNoFault("DELETE FROM pictures");
        assertNoFault("UPDATE pictures SET state = NULL");
        assertFault("UPDATE positions SET next_offset = next_offset + 1");
        assertFault("UPDATE positions SET next_offset = next_offset - 1");
        assertFault(
                "INSERT INTO ledger_ranges SELECT position_id, from_offset + 1, to_offset, consolidated, 0, held, rejected,"
                        + " vacant, first_append, last_append FROM ledger_ranges");
    }

    private void assertFault(String damage) {
        new TransactionTemplate(hub.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            hub.jdbc.sql(damage).update();
            assertThat(hub.balances()).as(damage).isFalse();
            status.setRollbackOnly();
        });
    }

    /** Kept pictures only save time. */
    private void assertNoFault(String loss) {
        new TransactionTemplate(hub.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            String before = hub.children();
            hub.jdbc.sql(loss).update();
            assertThat(hub.balances()).as(loss).isTrue();
            assertThat(hub.children()).as(loss).isEqualTo(before);
            status.setRollbackOnly();
        });
    }
}
