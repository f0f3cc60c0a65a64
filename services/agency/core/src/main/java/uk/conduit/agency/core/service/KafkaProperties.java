package uk.conduit.agency.core.service;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is configured of Kafka.
 *
 * @param producer the producer's settings, and those of its value serialiser, by their own names
 */
@ConfigurationProperties("conduit.kafka")
record KafkaProperties(Map<String, String> producer) {}
