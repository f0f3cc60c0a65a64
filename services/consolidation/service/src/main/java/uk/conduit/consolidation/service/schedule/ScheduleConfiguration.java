package uk.conduit.consolidation.service.schedule;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.CutReader;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.consolidation.service.store.Schedules;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.platform.messaging.intake.IntakeSettings;
import uk.conduit.platform.messaging.intake.Topics;

/** The schedule, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BriefingProperties.class)
public class ScheduleConfiguration {

    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);

    @Bean
    Settings briefingSettings(BriefingProperties properties) {
        return properties.settings();
    }

    @Bean
    Briefings briefings(JdbcClient jdbc) {
        return new Briefings(jdbc);
    }

    @Bean
    Schedules schedules(JdbcClient jdbc) {
        return new Schedules(jdbc);
    }

    @Bean
    CutReader cutReader(JdbcClient jdbc, Cuts cuts, ChildFinder children, FeedFacts feeds) {
        return new CutReader(jdbc, cuts, children, feeds);
    }

    @Bean
    PublishingBriefings publishingBriefings(
            PublishingBriefings.Store store,
            Topics topics,
            IntakeSettings intake,
            BriefingProperties properties,
            Clock clock) {
        return new PublishingBriefings(
                store,
                () -> topics.ends(intake.topics()),
                properties.settings(),
                new PublishingBriefings.Plan(
                        properties.schedule(), properties.waitForIntake(), properties.betweenAddenda()),
                clock);
    }

    @Bean
    PublishingBriefings.Store publishingStore(
            Briefings briefings, Schedules schedules, CutReader cuts, Snapshots snapshots) {
        return new PublishingBriefings.Store(briefings, schedules, cuts, snapshots.transactions());
    }

    @Bean
    Recurring publishingRegularly(PublishingBriefings publishing) {
        return new Recurring("briefing schedule", publishing::publishWhatIsDue, ASKED_EVERY);
    }
}
