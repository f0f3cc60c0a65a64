package uk.conduit.assembly.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.conduit.assembly.sandbox.RunningSandbox;
import uk.conduit.platform.servers.BrokerCluster;

/** Everything a topic holds, read as the cluster's first administrator, who alone may. */
record KafkaRecords(ConsumerRecord<byte[], byte[]> record) {

    static List<KafkaRecords> of(RunningSandbox sandbox, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                BrokerCluster.clientSettings(
                        sandbox.addresses().kafka(),
                        BrokerCluster.ADMINISTRATOR,
                        sandbox.kafkaPassword(BrokerCluster.ADMINISTRATOR)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<KafkaRecords> records = new ArrayList<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(new KafkaRecords(record)));
                }
            });
            return records;
        }
    }

    String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
