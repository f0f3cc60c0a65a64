package uk.conduit.unitdesk.decision;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.KafkaEventPublisher;
import uk.conduit.platform.messaging.publish.ProducerSettings;
import uk.conduit.unitdesk.settings.DeskSettings;

/** Puts deciding together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionConfiguration.Kafka.class)
public class DecisionConfiguration {

    /**
     * Kafka's and the serialiser's own settings, by their own names.
     *
     * @param producer the settings of the producer of the unit's events
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
    KafkaEventPublisher eventPublisher(Kafka kafka, @Value("${conduit.registry.url}") URI registry) {
        return new KafkaEventPublisher(ProducerSettings.complete(kafka.producer(), registry));
    }

    @Bean
    DecisionsController decisions(DeskSettings settings, EventPublisher publisher, Clock clock) {
        return new DecisionsController(new Deciding(new UnitEvents(settings), publisher, clock, UUID::randomUUID));
    }
}
