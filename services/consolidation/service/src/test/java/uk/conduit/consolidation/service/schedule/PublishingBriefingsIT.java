package uk.conduit.consolidation.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.CutSchedule;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.model.briefing.Section;
import uk.conduit.consolidation.service.intake.Details;
import uk.conduit.consolidation.service.intake.EventFixture;
import uk.conduit.consolidation.service.intake.HubExtension;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.consolidation.service.store.Briefings.Listed;
import uk.conduit.consolidation.service.store.ReadLog;
import uk.conduit.platform.testkit.StoppedClock;

/** When a briefing is published, and that what is published stays. */
@ExtendWith(HubExtension.class)
class PublishingBriefingsIT {

    private static final Instant SATURDAY = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant FRIDAYS_CUT = Instant.parse("2026-11-20T07:30:00Z");
    private static final Instant MONDAYS_CUT = Instant.parse("2026-11-23T07:30:00Z");
    private static final Instant TUESDAYS_CUT = Instant.parse("2026-11-24T07:30:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final TopicPartition POLICE = new TopicPartition("police.case-events", 0);

    private final HubFixture hub;

    private final StoppedClock clock = StoppedClock.at(SATURDAY);
    private final UnitFixture unit;
    private final PublishingBriefings publishing;

    PublishingBriefingsIT(HubFixture hub) {
        this.hub = hub;
        this.unit = new UnitFixture(hub, clock);
        this.publishing = unit.instance();
    }

    @BeforeEach
    void theScheduleHoldsSinceSaturday() {
        publishing.publishWhatIsDue();
    }

    @Test
    void publishesNothingBeforeTheCut() {
        // Given
        clock.setTo(MONDAYS_CUT.minusMillis(1));

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).isEmpty();
    }

    @Test
    void publishesTheFirstVersionAtTheCut() {
        // Given
        hub.publish(contact("S1", "c-1"), Details.contact("C1"));
        hub.consume();
        clock.setTo(MONDAYS_CUT);

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published())
                .containsExactly(new Edition(
                        MONDAY, 1, Kind.SCHEDULED, new Edition.Window(FRIDAYS_CUT, MONDAYS_CUT), MONDAYS_CUT));
        assertThat(briefing(1).children()).hasSize(1);
        assertThat(briefing(1).changes()).isEmpty();
    }

    @Test
    void publishesACutOnceHoweverOftenItIsAsked() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        clock.forward(Duration.ofHours(20));

        // When
        unit.instance().publishWhatIsDue();

        // Then
        assertThat(published()).hasSize(1);
    }

    @Test
    void namesWhoHadReadTheBriefingBeforeAtTheCutAndNobodyWhoReadItLater() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        clock.setTo(TUESDAYS_CUT.minusSeconds(1));
        readLog().reads("jo.bell", ReadLog.briefing(MONDAY, 1), List.of());
        readLog().reads("sam.reed", "list of briefings", List.of());
        clock.setTo(TUESDAYS_CUT);
        readLog().reads("amara.okafor", ReadLog.briefing(MONDAY, 1), List.of());
        clock.forward(Duration.ofSeconds(7));

        // When
        publishing.publishWhatIsDue();

        // Then
        Section sharing = unit.briefings.latest().orElseThrow().briefing().sections().stream()
                .filter(section -> section.key().equals("sharing"))
                .findFirst()
                .orElseThrow();
        assertThat(sharing.words().getLast().text())
                .startsWith("The briefing of Mon 23 Nov 2026 was read by jo.bell (version 1) before this cut.");
    }

    private ReadLog readLog() {
        return new ReadLog(hub.jdbc, new TransactionTemplate(hub.bean(PlatformTransactionManager.class)), clock);
    }

    @Test
    void publishesTheNextCutFromTheOneBefore() {
        // Given
        clock.setTo(MONDAYS_CUT.plusSeconds(30));
        publishing.publishWhatIsDue();
        clock.setTo(TUESDAYS_CUT.plusSeconds(7));

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published())
                .extracting(Edition::window)
                .containsExactly(
                        new Edition.Window(MONDAYS_CUT, TUESDAYS_CUT), new Edition.Window(FRIDAYS_CUT, MONDAYS_CUT));
    }

    @Test
    void publishesOnceFromTwoInstancesAtOnce() throws Exception {
        // Given
        clock.setTo(MONDAYS_CUT);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Thread> instances = List.of(
                Thread.ofPlatform().unstarted(() -> publishAt(together, unit.instance())),
                Thread.ofPlatform().unstarted(() -> publishAt(together, unit.instance())));

        // When
        instances.forEach(Thread::start);

        // Then
        for (Thread instance : instances) {
            instance.join();
        }
        assertThat(published()).extracting(Edition::version).containsExactly(1);
        assertThat(hub.jdbc
                        .sql("SELECT count(*) FROM announcements")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void waitsUntilWhatWasThereAtTheCutIsRead() {
        // Given
        hub.publish(contact("S1", "c-1"), Details.contact("C1"));
        hub.consume();
        unit.topicsReach(POLICE, 7);
        clock.setTo(MONDAYS_CUT);

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).isEmpty();
        unit.topicsAreEmpty();
        unit.instance().publishWhatIsDue();
        assertThat(published()).hasSize(1);
    }

    @Test
    void waitsNoLongerThanIsConfigured() {
        // Given
        unit.topicsReach(POLICE, 7);
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        clock.forward(UnitFixture.WAIT_FOR_INTAKE.plusSeconds(1));

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).hasSize(1);
    }

    @Test
    void takesNoCutThatLiesBeforeItsScheduleWasSet() {
        // Given
        clock.setTo(MONDAYS_CUT.minusSeconds(60));
        ZoneId london = ZoneId.of("Europe/London");
        unit.schedules.set(
                new CutSchedule(LocalTime.of(7, 0), Set.of(DayOfWeek.MONDAY), london), "m.anager", clock.instant());
        clock.setTo(MONDAYS_CUT.plusSeconds(60));

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).isEmpty();
    }

    @Test
    void leavesADraftUnpublished() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        clock.forward(Duration.ofHours(1));

        // When
        Briefing draft = publishing.draft();

        // Then
        assertThat(draft.edition())
                .isEqualTo(new Edition(
                        MONDAY, 0, Kind.DRAFT, new Edition.Window(MONDAYS_CUT, clock.instant()), clock.instant()));
        assertThat(published()).hasSize(1);
    }

    @Test
    void letsNobodyChangeWhatIsPublished() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();

        // When
        List<String> changes = List.of(
                "UPDATE briefings SET hash = 'another'",
                "DELETE FROM briefings",
                "TRUNCATE briefings CASCADE",
                "UPDATE schedules SET set_by = 'somebody else'");

        // Then
        assertThat(changes)
                .allSatisfy(
                        change -> assertThatThrownBy(() -> hub.jdbc.sql(change).update())
                                .isInstanceOf(DataAccessException.class)
                                .rootCause()
                                .hasMessageContaining("never change"));
        assertThat(published()).hasSize(1);
    }

    private static void publishAt(CyclicBarrier together, PublishingBriefings instance) {
        try {
            together.await();
            instance.publishWhatIsDue();
        } catch (DataAccessException secondInTheRace) {
            // The service tries again at its next turn, and finds it published.
            instance.publishWhatIsDue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventFixture contact(String reference, String recordId) {
        return EventFixture.socialCare(reference, recordId).known("Ada", "Example", "2012-03-04");
    }

    private List<Edition> published() {
        return unit.briefings.list(10).stream().map(Listed::edition).toList();
    }

    private Briefing briefing(int version) {
        return unit.briefings.of(MONDAY, version).orElseThrow().briefing();
    }
}
