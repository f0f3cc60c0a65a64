package uk.conduit.consolidation.service.publish;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.service.schedule.Recurring;
import uk.conduit.consolidation.service.store.Announcements;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.platform.messaging.publish.KafkaEventPublisher;
import uk.conduit.platform.messaging.publish.ProducerSettings;

/** The announcements, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishConfiguration.Kafka.class)
public class PublishConfiguration {

    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);

    /**
     * Kafka's and the serialiser's own settings, by their own names.
     *
     * @param producer the settings of the producer of announcements
     */
    @ConfigurationProperties("conduit.kafka")
    record Kafka(Map<String, String> producer) {
        /** The names alone: the values hold a password. */
        @Override
        public String toString() {
            return producer.keySet().toString();
        }
    }

    @Bean
    Announcements announcements(JdbcClient jdbc) {
        return new Announcements(jdbc);
    }

    @Bean(destroyMethod = "close")
    KafkaEventPublisher announcementPublisher(Kafka kafka, @Value("${conduit.registry.url}") URI registry) {
        return new KafkaEventPublisher(ProducerSettings.complete(kafka.producer(), registry));
    }

    @Bean
    AnnouncingBriefings announcingBriefings(
            Announcements announcements, Briefings briefings, KafkaEventPublisher announcementPublisher, Clock clock) {
        return new AnnouncingBriefings(announcements, briefings, announcementPublisher, clock);
    }

    @Bean
    Recurring announcingRegularly(AnnouncingBriefings announcing) {
        return new Recurring("announcements", announcing::announceWhatIsUnsent, ASKED_EVERY);
    }
}
