package uk.conduit.platform.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

    private static final URI REGISTRY = URI.create("http://127.0.0.1:8420/apis/ccompat/v7");

    @Test
    void neverLetsConfigurationWeakenWhatAnAcknowledgementMeans() {
        // Given
        Map<String, String> configured =
                Map.of("value.serializer", "some.Serialiser", "acks", "1", "enable.idempotence", "false");

        // When
        Map<String, Object> settings = ProducerSettings.complete(configured, REGISTRY);

        // Then
        assertThat(settings).containsEntry("acks", "all").containsEntry("enable.idempotence", "true");
    }

    @Test
    void derivesTheRegistrysOtherAddressesFromItsConfluentAddress() {
        // Given
        Map<String, String> configured =
                Map.of("value.serializer", "some.Serialiser", "registry", "{registry-origin}/apis/registry/v3");

        // When
        Map<String, Object> settings = ProducerSettings.complete(configured, REGISTRY);

        // Then
        assertThat(settings).containsEntry("registry", "http://127.0.0.1:8420/apis/registry/v3");
    }

    @Test
    void refusesToStartWithoutAValueSerialiser() {
        // Given
        Map<String, String> configured = Map.of("bootstrap.servers", "127.0.0.1:8440");

        // When / Then
        assertThatThrownBy(() -> ProducerSettings.complete(configured, REGISTRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value.serializer");
    }

    @Test
    void findsASerialiserAmongTheBuiltResources() throws IOException {
        // Given
        Properties serialiser = new Properties();

        // When
        try (InputStream file = getClass().getResourceAsStream("/conduit-serialiser.properties")) {
            serialiser.load(file);
        }

        // Then
        assertThat(serialiser.getProperty("conduit.kafka.producer.value.serializer"))
                .isNotBlank();
    }
}
