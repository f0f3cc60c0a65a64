package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.messaging.intake.Batch;
import uk.conduit.platform.messaging.intake.PositionMoved;
import uk.conduit.platform.messaging.intake.SourcePartition;
import uk.conduit.platform.messaging.intake.Taken;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.schema.police.InvestigationStatus;

class ConsolidationIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final SubjectRef P1 = new SubjectRef(Agency.POLICE, "P1");
    private static final SubjectRef S1 = new SubjectRef(Agency.SOCIAL_CARE, "S1");

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static HubFixture hub;

    @BeforeAll
    static void start() {
        hub = new HubFixture(SERVERS.database());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void empty() {
        hub.empty();
    }

    @Test
    void foldsEventsOfTwoAgenciesIntoOneChild() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.investigation("I1"));
        hub.publish(
                EventFixture.socialCare("S1", "c-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.contact("C1"));

        // When
        hub.consume();

        // Then
        Child child = only();
        assertThat(child.id()).isEqualTo(ChildId.of(List.of(P1, S1)));
        assertThat(child.picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(child.picture().all(Matter.CONTACT)).hasSize(1);
        assertThat(hub.outcomes()).isEqualTo(Map.of("consolidated", 2L, "unchanged", 0L, "held", 0L, "rejected", 0L));
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void findsTheChildOfTodayByAnIdOfYesterday() {
        // Given
        EventFixture contact = EventFixture.socialCare("S1", "c-1")
                .known("Ada", "Example", "2012-03-04")
                .nhs("9990000018");
        hub.publish(contact, Details.contact("C1"));
        hub.consume();
        ChildId yesterday = only().id();
        hub.publish(
                EventFixture.police("P1", "inv-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(only().id()).isNotEqualTo(yesterday);
        assertThat(hub.bean(ChildFinder.class).find(yesterday)).contains(only());
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void takesARepeatedEventOnce() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1").known("Ada", "Example", "2012-03-04");
        hub.publish(event, Details.investigation("I1"));
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        String before = hub.children();
        hub.publish(event, Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.outcomes()).containsEntry("consolidated", 1L).containsEntry("unchanged", 2L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void callsALaterVersionThatSaysTheSameUnchanged() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        String before = hub.children();
        hub.publish(event.version(2), Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.outcomes()).containsEntry("consolidated", 1L).containsEntry("unchanged", 1L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void obeysARetractionThatNamesAnUnchangedVersion() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.publish(event.version(2), Details.investigation("I1"));
        hub.consume();
        hub.publish(EventFixture.police("P1", "r-1").retracting(event.version(2).id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(hub.bean(ChildFinder.class).all()).isEmpty();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void letsALaterVersionReplaceAnEarlierOne() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        hub.publish(event.version(2), Details.investigation("I1", InvestigationStatus.CHARGED));

        // When
        hub.consume();

        // Then
        assertThat(evidence(Matter.INVESTIGATION))
                .containsExactly(event.version(2).id());
        assertThat(hub.outcomes()).containsEntry("consolidated", 2L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void takesACorrectionBeforeItsOriginal() {
        // Given
        EventFixture original = EventFixture.police("P1", "inv-1");
        EventFixture correction = EventFixture.police("P1", "k-1").correcting(original.id());
        hub.publish(correction, Details.corrected(Details.investigation("I1", InvestigationStatus.CLOSED)));
        hub.consume();
        hub.publish(original, Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(evidence(Matter.INVESTIGATION)).containsExactly(correction.id());
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void movesAStatementToTheChildItShouldHaveBeenAbout() {
        // Given
        EventFixture original = EventFixture.police("P1", "inv-1");
        hub.publish(original, Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.consume();
        hub.publish(
                EventFixture.police("P2", "k-1").correcting(original.id()),
                Details.corrected(Details.investigation("I1")));

        // When
        hub.consume();

        // Then
        assertThat(hub.bean(ChildFinder.class).all()).hasSize(2);
        assertThat(child(P1).picture().all(Matter.INVESTIGATION))
                .singleElement()
                .matches(it -> it.getKey().reference().equals("I2"));
        assertThat(child(new SubjectRef(Agency.POLICE, "P2")).picture().all(Matter.INVESTIGATION))
                .hasSize(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void forgetsWhatIsRetractedInWhateverOrder() {
        // Given
        EventFixture early = EventFixture.police("P1", "inv-1").excluding("a.person");
        EventFixture late = EventFixture.police("P1", "inv-2");
        hub.publish(EventFixture.police("P1", "r-2").retracting(late.id()), Details.retracted());
        hub.publish(EventFixture.police("P1", "inv-3"), Details.investigation("I3"));
        hub.publish(early, Details.investigation("I1"));
        hub.consume();
        assertThat(only().picture().excluded()).containsExactly("a.person");
        hub.publish(EventFixture.police("P1", "r-1").retracting(early.id()), Details.retracted());
        hub.publish(late, Details.investigation("I2"));

        // When
        hub.consume();

        // Then
        assertThat(evidence(Matter.INVESTIGATION))
                .containsExactly(EventFixture.police("P1", "inv-3").id());
        assertThat(only().picture().excluded()).isEmpty();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void mergesAndPartsChildrenAsAPersonDecides() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1").known("Ada", "Example", "2012-03-04"), Details.investigation("I1"));
        hub.publish(EventFixture.socialCare("S1", "c-1").known("Eve", "Sample", "2013-05-06"), Details.contact("C1"));
        hub.consume();
        String before = hub.children();
        EventFixture decision = EventFixture.unit(P1.ownChildId().toString(), "d-1");
        hub.publish(decision, Details.same(P1, S1));

        // When
        hub.consume();

        // Then
        assertThat(only().picture().all(Matter.CONTACT)).hasSize(1);
        assertThat(only().picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.balances()).isTrue();

        // When
        hub.publish(
                EventFixture.unit(P1.ownChildId().toString(), "r-1").retracting(decision.id()), Details.retracted());
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void partsWhatRulesHadJoinedWhenAPersonSaysSo() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.investigation("I1"));
        hub.publish(
                EventFixture.socialCare("S1", "c-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.contact("C1"));
        hub.consume();
        hub.publish(EventFixture.unit(P1.ownChildId().toString(), "d-1"), Details.different(P1, S1));

        // When
        hub.consume();

        // Then
        assertThat(child(P1).picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(child(P1).picture().all(Matter.CONTACT)).isEmpty();
        assertThat(child(S1).picture().all(Matter.CONTACT)).hasSize(1);
        assertThat(hub.count("identity_log")).isPositive();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void keepsTheFirstOfTwoContentsUnderOneEventId() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        String before = hub.children();
        hub.publish(event, Details.investigation("I1", InvestigationStatus.CLOSED));

        // When
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(reasons()).containsExactly("SAME_ID_OTHER_CONTENT");
        assertThat(hub.count("alarms")).isEqualTo(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void holdsWhatIsReadTogetherAgainstTheEventThatIsStored() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        hub.publish(event, Details.investigation("I1", InvestigationStatus.CLOSED));
        hub.publish(event, Details.investigation("I1", InvestigationStatus.CLOSED));
        hub.publish(event, Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(reasons()).containsExactly("SAME_ID_OTHER_CONTENT", "SAME_ID_OTHER_CONTENT", "UNCHANGED");
        assertThat(hub.outcomes()).containsEntry("rejected", 2L).containsEntry("unchanged", 1L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void rejectsARetractionOfAnotherAgencysEvent() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        hub.publish(EventFixture.socialCare("S1", "r-1").retracting(event.id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(reasons()).containsExactly("NAMES_ANOTHER_AGENCYS_EVENT");
        assertThat(evidence(Matter.INVESTIGATION)).containsExactly(event.id());
        assertThat(hub.balances()).isTrue();
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
        assertThat(hub.count("children")).isZero();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void takesBackCoverageThatIsRetracted() {
        // Given
        EventFixture coverage = EventFixture.coverage(Agency.POLICE, "coverage/1");
        hub.publish(coverage, Details.coverage(EventFixture.NOON.minusSeconds(60), EventFixture.NOON, "CrimeRecorded"));
        hub.consume();
        hub.publish(EventFixture.police("P1", "r-1").retracting(coverage.id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(hub.count("coverages")).isZero();
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
                .containsExactly(new Feeds.SetAside(Agency.POLICE, false, java.util.Optional.of(only().id())));
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
        assertThat(reasons()).containsExactly("NOT_STORABLE");
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
    void holdsNamesNowhereButInProfilesPicturesAndRecords() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1").known("Zzcanary", "Qqcanary", "2012-03-04"),
                Details.investigation("I1"));
        hub.publish(
                EventFixture.socialCare("S1", "c-1").known("Zzcanary", "Qqcanary", "2012-03-04"),
                Details.contact("C1"));

        // When
        hub.consume();

        // Then
        for (String table : List.of(
                "block_keys",
                "ledger_ranges",
                "ledger_exceptions",
                "identity_log",
                "identity_reviews",
                "positions",
                "alarms")) {
            assertThat(hub.jdbc
                            .sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContainIgnoringCase("canary");
        }
    }

    @Test
    void findsEveryKindOfFaultInTheLedger() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        assertThat(hub.balances()).isTrue();

        // Then
        assertFault("DELETE FROM ledger_ranges");
        assertFault("DELETE FROM ledger_exceptions");
        assertFault("DELETE FROM events");
        assertFault("DELETE FROM children");
        assertFault("UPDATE children SET id_sum = gen_random_uuid()");
        assertFault("UPDATE positions SET next_offset = next_offset + 1");
        assertFault("UPDATE positions SET next_offset = next_offset - 1");
        assertFault(
                "INSERT INTO ledger_ranges SELECT position_id, from_offset + 1, to_offset, consolidated, 0, held, rejected,"
                        + " vacant, first_append, last_append FROM ledger_ranges");
    }

    private static void assertFault(String damage) {
        new TransactionTemplate(hub.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            hub.jdbc.sql(damage).update();
            assertThat(hub.balances()).as(damage).isFalse();
            status.setRollbackOnly();
        });
    }

    private static Child only() {
        List<Child> all = hub.bean(ChildFinder.class).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Child child(SubjectRef subject) {
        return hub.bean(ChildFinder.class).find(subject.ownChildId()).orElseThrow();
    }

    private static List<EventId> evidence(Matter matter) {
        return only().picture().all(matter).stream()
                .map(it -> it.getValue().event())
                .toList();
    }

    private static List<String> reasons() {
        return hub.jdbc
                .sql("SELECT reason FROM ledger_exceptions ORDER BY record_offset")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
