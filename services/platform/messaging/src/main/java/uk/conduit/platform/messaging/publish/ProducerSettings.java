package uk.conduit.platform.messaging.publish;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The settings of the producer of case events. What nothing may be lost or doubled by is fixed; times and sizes can be
 * configured; how values are written, and with which credentials, must be.
 */
public final class ProducerSettings {

    /** Stands in a configured value for the scheme, host and port of the schema registry. */
    public static final String REGISTRY_ORIGIN = "{registry-origin}";

    private static final Map<String, String> FIXED = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "5",
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());

    private static final Map<String, String> DEFAULTS = Map.of(
            // How long a call may wait for the topic's whereabouts or for room: an absent Kafka is noticed quickly.
            ProducerConfig.MAX_BLOCK_MS_CONFIG, "2000",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000",
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000",
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000",
            ProducerConfig.LINGER_MS_CONFIG, "5",
            // Every broker can read it without further libraries.
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip",
            // Together with the callers' own windows, all the memory that events in flight can take.
            ProducerConfig.BUFFER_MEMORY_CONFIG, "16777216");

    private ProducerSettings() {}

    /**
     * Completes configured settings.
     *
     * @param configured Kafka's and the serialiser's own settings by their own names
     * @param registry the address of the schema registry's Confluent API
     * @throws IllegalArgumentException if no value serialiser is configured
     */
    public static Map<String, Object> complete(Map<String, String> configured, URI registry) {
        if (!configured.containsKey(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG)) {
            throw new IllegalArgumentException(
                    "No " + ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG + " is configured for case events");
        }
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        String origin = registry.getScheme() + "://" + registry.getAuthority();
        configured.forEach((name, value) -> settings.put(name, value.replace(REGISTRY_ORIGIN, origin)));
        settings.putAll(FIXED);
        return settings;
    }
}
