package uk.conduit.consolidation.service.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.model.briefing.CutSchedule;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.CutReader;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.consolidation.service.store.Schedules;
import uk.conduit.platform.kernel.Agency;

/** A unit that meets at half past seven from Monday to Friday, and instances that publish its briefing. */
final class UnitFixture {

    static final Duration WAIT_FOR_INTAKE = Duration.ofMinutes(10);
    static final Duration BETWEEN_ADDENDA = Duration.ofMinutes(5);

    final Briefings briefings;
    final Schedules schedules;

    private final HubFixture hub;
    private final Clock clock;
    private final Map<TopicPartition, Long> ends =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));

    UnitFixture(HubFixture hub, Clock clock) {
        this.hub = hub;
        this.clock = clock;
        this.briefings = new Briefings(hub.jdbc);
        this.schedules = new Schedules(hub.jdbc);
    }

    /** One instance of the service, which remembers nothing of another. */
    PublishingBriefings instance() {
        JdbcClient jdbc = hub.jdbc;
        TransactionTemplate snapshot = new TransactionTemplate(hub.bean(PlatformTransactionManager.class));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        CutReader cuts =
                new CutReader(jdbc, hub.bean(Cuts.class), hub.bean(ChildFinder.class), hub.bean(FeedFacts.class));
        return new PublishingBriefings(
                new PublishingBriefings.Store(briefings, schedules, cuts, snapshot),
                () -> Map.copyOf(ends),
                settings(),
                new PublishingBriefings.Plan(CutSchedule.DEFAULT, WAIT_FOR_INTAKE, BETWEEN_ADDENDA),
                clock);
    }

    /** How far the topics reach, whatever of them was read; until a test says so, they are empty. */
    void topicsReach(TopicPartition partition, long offset) {
        ends.put(partition, offset);
    }

    void topicsAreEmpty() {
        ends.clear();
    }

    private static Settings settings() {
        Settings.Feed feed = new Settings.Feed("Police", new TreeSet<>(), new TreeSet<>(), Duration.ofHours(12));
        return Settings.defaults(Map.of(Agency.POLICE, feed));
    }
}
