package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.messaging.intake.Batch;
import uk.conduit.platform.messaging.intake.SourcePartition;
import uk.conduit.platform.messaging.intake.Taken;

/** Records that the hub cannot take: rejected, held, told of and tried again, and never in the way of others. */
@ExtendWith(HubExtension.class)
class SetAsideIT {

    private final HubFixture hub;

    SetAsideIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void givesARejectedRecordBackWithItsReasonAlone() {
        // Given
        hub.publish(Agency.POLICE, "P1", "not a record".getBytes(StandardCharsets.UTF_8));

        // When
        hub.consume();

        // Then
        assertThat(hub.rejected.history()).singleElement().satisfies(given -> {
            assertThat(given.topic()).isEqualTo("police.case-events.rejected");
            assertThat(new String(given.key(), StandardCharsets.UTF_8)).isEqualTo("P1");
            assertThat(new String(given.value(), StandardCharsets.UTF_8)).isEqualTo("not a record");
            assertThat(new String(given.headers().lastHeader("conduit-reason").value(), StandardCharsets.UTF_8))
                    .isEqualTo("NOT_FRAMED");
        });
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void doesNotMoveThePositionWhenTheRejectedTopicIsAway() {
        // Given
        hub.publish(Agency.POLICE, "P1", null);
        hub.rejected.sendException = new org.apache.kafka.common.errors.TimeoutException("away");

        // When
        assertThatThrownBy(() -> hub.consume()).isInstanceOf(org.apache.kafka.common.KafkaException.class);

        // Then
        hub.rejected.sendException = null;
        hub.consume();
        assertThat(hub.outcomes()).containsEntry("rejected", 1L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void holdsAnUnknownKindAndReadmitsItWhenItCanBeRead() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        NewKind newer = NewKind.in(event.saying(Details.investigation("I1")).getSchema());
        hub.publish(Agency.POLICE, "P1", newer.bytes(hub.wire, event));
        hub.consume();
        assertThat(hub.outcomes()).containsEntry("held", 1L);
        assertThat(hub.readmission.retry()).isEqualTo(new Readmission.Result(0, 0, 1, 0));
        Cut before = hub.bean(Cuts.class).now();

        // When the hub learns the kind: here, the record is replaced by one it knows
        hub.jdbc
                .sql("UPDATE set_aside SET payload = ?")
                .param(hub.wire.bytes(event.saying(Details.investigation("I1"))))
                .update();
        Readmission.Result result = hub.readmission.retry();

        // Then
        assertThat(result).isEqualTo(new Readmission.Result(1, 0, 0, 0));
        assertThat(hub.outcomes()).containsEntry("held", 0L).containsEntry("consolidated", 1L);
        assertThat(hub.bean(Cuts.class).received(before, hub.bean(Cuts.class).now()))
                .containsExactly(event.id());
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void readmitsWhatIsStillWrongAsRejected() {
        // Given
        hub.publish(Agency.POLICE, "P1", "not a record".getBytes(StandardCharsets.UTF_8));
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();

        // When
        Readmission.Result result = hub.readmission.retry();

        // Then
        assertThat(result).isEqualTo(new Readmission.Result(0, 0, 0, 1));
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void knowsWhoseARecordWasThatIsSetAside() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.publish(Agency.POLICE, "P1", null);

        // When
        hub.consume();

        // Then
        assertThat(hub.bean(FeedFacts.class).feeds().setAside())
                .containsExactly(new Feeds.SetAside(
                        Agency.POLICE, false, java.util.Optional.of(hub.only().id())));
    }

    @Test
    void saysThatARecordIsAgainstTheStoresNature() {
        // Given
        hub.publish(EventFixture.police("P\u0000", "inv-1"), Details.investigation("I1"));
        Batch batch = hub.next(10);

        // When
        assertThatThrownBy(() -> hub.consolidation.take(batch))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        hub.consolidation.refuse(batch, "22021");

        // Then
        assertThat(hub.reasons()).containsExactly("NOT_STORABLE");
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void stopsAPartitionAtARecordWhoseSchemaCannotBeAskedFor() {
        // Given
        EventFixture first = EventFixture.police("P1", "inv-1");
        hub.publish(first, Details.investigation("I1"));
        hub.consume();
        NewKind newer = NewKind.in(first.saying(Details.investigation("I1")).getSchema());
        newer.schema().addProp("edition", "one that nobody has read yet");
        SourcePartition stopped = HubFixture.partition(Agency.POLICE, Math.floorMod("P1".hashCode(), 2));
        SourcePartition other = HubFixture.partition(Agency.SOCIAL_CARE, 0);
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.publish(
                stopped,
                "P1",
                NewKind.known(
                        hub.wire,
                        newer.schema(),
                        EventFixture.police("P1", "inv-3").saying(Details.investigation("I3"))));
        hub.publish(EventFixture.police("P1", "inv-4"), Details.investigation("I4"));
        hub.publish(other, "S1", null);
        hub.wire.away = true;

        // When
        Taken taken = hub.consolidation.take(hub.next(100));

        // Then
        assertThat(taken.heldUp()).isEqualTo(Map.of(stopped, 2L));
        assertThat(hub.outcomes()).containsEntry("consolidated", 2L).containsEntry("rejected", 1L);
        hub.wire.away = false;
        hub.consume();
        assertThat(hub.outcomes()).containsEntry("consolidated", 4L);
        assertThat(hub.balances()).isTrue();
    }
}
