package uk.conduit.bench.plain.decode;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import uk.conduit.bench.plain.Taking;
import uk.conduit.bench.reading.EventRows;

/** Decodes every event and keeps nothing: nobody who reads Avro from Kafka with these clients is quicker. */
public final class DecodingOnly implements Taking {

    private final EventRows rows;
    private long fields;

    /** Decodes with this reader. */
    public DecodingOnly(EventRows rows) {
        this.rows = rows;
    }

    @Override
    public void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) {
        for (ConsumerRecord<byte[], byte[]> each : records) {
            SpecificRecord event = rows.event(each.topic(), each.value());
            // Used, so that no compiler finds that decoding could be left out.
            fields += event.getSchema().getFields().size();
        }
        if (fields == 0) {
            throw new IllegalStateException("Nothing was decoded");
        }
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
