package uk.conduit.bench.plain;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a pipeline does with what it polled. Used by one thread; what was taken is durable when the call returns. */
public interface Taking extends AutoCloseable {

    /**
     * Takes records.
     *
     * @param records in the order in which they were polled; never empty
     * @param next for each of their partitions, the offset behind its last record
     */
    void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) throws SQLException;

    @Override
    void close() throws SQLException;
}
