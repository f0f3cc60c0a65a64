package uk.conduit.platform.messaging.publish;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What a failure to publish means. Infrastructure is guilty until the event is proven to be. */
final class Failure {

    private Failure() {}

    /** Whether the event can be sent later or never. */
    static Sent of(Throwable failure, SpecificRecord event) {
        if (failure instanceof RecordTooLargeException) {
            return new Sent.Impossible("the record is larger than Kafka takes");
        }
        if (failure instanceof InvalidRecordException) {
            return new Sent.Impossible("Kafka does not take the record");
        }
        // A serialiser fails in ways of its own; whether the event or the registry is to blame is found by encoding the
        // event without a registry.
        if (!(failure instanceof ApiException) && !encodes(event)) {
            return new Sent.Impossible("the record does not fit the published schema");
        }
        return new Sent.Away(failure.getClass().getSimpleName());
    }

    /** Whether the producer itself is of no more use, so that a new one is needed once the cause is mended. */
    static boolean endsProducer(Throwable failure) {
        return failure instanceof AuthenticationException
                || failure instanceof ClusterAuthorizationException
                || failure instanceof ProducerFencedException
                || failure instanceof InvalidProducerEpochException
                || failure instanceof IllegalStateException
                || failure.getClass() == KafkaException.class;
    }

    private static boolean encodes(SpecificRecord event) {
        Schema schema = event.getSchema();
        BinaryEncoder nowhere = EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);
        try {
            new SpecificDatumWriter<SpecificRecord>(schema, SpecificData.getForSchema(schema)).write(event, nowhere);
            return true;
        } catch (IOException | RuntimeException doesNotFit) {
            return false;
        }
    }
}
