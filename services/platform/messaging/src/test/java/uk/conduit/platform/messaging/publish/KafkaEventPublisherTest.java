package uk.conduit.platform.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.schema.shared.FeedCoverage;

class KafkaEventPublisherTest {

    private static final TopicName TOPIC = TopicName.caseEvents(Agency.POLICE);
    private static final SpecificRecord EVENT;

    static {
        PublishedLanguage.trust();
        EVENT = new FeedCoverage("force-records", List.of("CrimeRecorded"), Instant.EPOCH, Instant.EPOCH);
    }

    private final List<MockProducer<String, SpecificRecord>> producers = new ArrayList<>();

    @Test
    void completesOnlyWhenKafkaHasAcknowledged() {
        // Given
        KafkaEventPublisher publisher = publisher((topic, event) -> new byte[0]);

        // When
        var sent = publisher.publish(TOPIC, "child-1", EVENT);

        // Then
        assertThat(sent).isNotDone();
        producers.getFirst().completeNext();
        assertThat(sent).isCompletedWithValueMatching(Sent.Acknowledged.class::isInstance);
    }

    @Test
    void saysTryLaterWhenKafkaIsAway() {
        // Given
        KafkaEventPublisher publisher = publisher((topic, event) -> new byte[0]);
        var sent = publisher.publish(TOPIC, "child-1", EVENT);

        // When
        producers.getFirst().errorNext(new TimeoutException("expired"));

        // Then
        assertThat(sent).isCompletedWithValue(new Sent.Away("TimeoutException"));
    }

    @Test
    void saysNeverWhenARecordIsTooLarge() {
        // Given
        KafkaEventPublisher publisher = publisher((topic, event) -> new byte[0]);
        var sent = publisher.publish(TOPIC, "child-1", EVENT);

        // When
        producers.getFirst().errorNext(new RecordTooLargeException("large"));

        // Then
        assertThat(sent).isCompletedWithValueMatching(Sent.Impossible.class::isInstance);
    }

    @Test
    void blamesTheRegistryWhenAnEventThatFitsItsSchemaCannotBeWritten() {
        // Given
        KafkaEventPublisher publisher = publisher((topic, event) -> {
            throw new IllegalArgumentException("no answer from the registry");
        });

        // When
        var sent = publisher.publish(TOPIC, "child-1", EVENT);

        // Then
        assertThat(sent).isCompletedWithValue(new Sent.Away("IllegalArgumentException"));
    }

    @Test
    void blamesTheEventWhenItDoesNotFitItsSchema() {
        // Given
        KafkaEventPublisher publisher = publisher((topic, event) -> {
            throw new IllegalArgumentException("cannot write");
        });
        FeedCoverage empty = new FeedCoverage();

        // When
        var sent = publisher.publish(TOPIC, "child-1", empty);

        // Then
        assertThat(sent).isCompletedWithValueMatching(Sent.Impossible.class::isInstance);
    }

    @Test
    void takesANewProducerAfterItsPasswordWasRefused() {
        // Given
        KafkaEventPublisher publisher = publisher((topic, event) -> new byte[0]);
        var refused = publisher.publish(TOPIC, "child-1", EVENT);
        producers.getFirst().errorNext(new SaslAuthenticationException("no"));

        // When
        var sent = publisher.publish(TOPIC, "child-1", EVENT);

        // Then
        assertThat(refused).isCompletedWithValueMatching(Sent.Away.class::isInstance);
        producers.get(1).completeNext();
        assertThat(sent).isCompletedWithValueMatching(Sent.Acknowledged.class::isInstance);
        assertThat(producers.getFirst().closed()).isTrue();
    }

    private KafkaEventPublisher publisher(Serializer<SpecificRecord> serialiser) {
        return new KafkaEventPublisher(() -> {
            var producer = new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), serialiser);
            producers.add(producer);
            return producer;
        });
    }
}
