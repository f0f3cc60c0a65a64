package uk.conduit.bench.plain;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.conduit.bench.reading.Task;
import uk.conduit.bench.reading.Times;

/** One reader: polls its partitions from their beginnings to where they are to end. It polls as consolidation does. */
final class PollLoop {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Task task;
    private final Times times;
    private final Map<TopicPartition, Long> left = new HashMap<>();

    PollLoop(Task task, Times times, SortedMap<String, Long> ends) {
        this.task = task;
        this.times = times;
        ends.forEach((name, end) -> left.put(Task.partition(name), end));
    }

    /** Runs until all is taken. */
    void run(Taking taking) throws SQLException {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(left.keySet());
            consumer.seekToBeginning(left.keySet());
            while (!left.isEmpty()) {
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
                List<ConsumerRecord<byte[], byte[]>> wanted = wanted(polled);
                if (!wanted.isEmpty()) {
                    times.taken();
                    Map<TopicPartition, Long> next = next(wanted);
                    taking.take(wanted, next);
                    next.forEach((partition, offset) -> left.remove(partition, offset));
                    consumer.pause(polled.partitions().stream()
                            .filter(partition -> !left.containsKey(partition))
                            .toList());
                }
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> wanted(ConsumerRecords<byte[], byte[]> polled) {
        List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>(polled.count());
        for (ConsumerRecord<byte[], byte[]> each : polled) {
            Long end = left.get(new TopicPartition(each.topic(), each.partition()));
            if (end != null && each.offset() < end) {
                wanted.add(each);
            }
        }
        return wanted;
    }

    private static Map<TopicPartition, Long> next(List<ConsumerRecord<byte[], byte[]>> taken) {
        Map<TopicPartition, Long> next = new HashMap<>();
        taken.forEach(each -> next.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1));
        return next;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(task.kafka());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "200");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "33554432");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "8388608");
        return settings;
    }
}
