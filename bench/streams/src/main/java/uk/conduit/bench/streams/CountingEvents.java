package uk.conduit.bench.streams;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.conduit.bench.reading.EventRows;
import uk.conduit.bench.reading.Task;
import uk.conduit.bench.reading.Times;
import uk.conduit.schema.shared.Header;

/**
 * Runs until it is ended: {@code CountingEvents <task file>}. Two threads, exactly_once_v2, a RocksDB store with its
 * changelog. It counts a repeated event twice, takes a correction for another event, and knows each child by one agency's
 * reference only.
 */
public final class CountingEvents {

    private static final String THREADS = "2";

    private CountingEvents() {}

    /** Runs on the task in the file that the word names. */
    public static void main(String[] words) throws InterruptedException {
        Path file = Path.of(words[0]);
        Task task = Task.read(file);
        Set<String> topics = task.ends().keySet().stream()
                .map(name -> Task.partition(name).topic())
                .collect(Collectors.toSet());
        Topology topology = topology(topics, new EventRows(task.registry()), new Times(task.report()));
        KafkaStreams streams = new KafkaStreams(topology, settings(task, file.resolveSibling("state")));
        CountDownLatch end = new CountDownLatch(1);
        streams.setUncaughtExceptionHandler(failed -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR) {
                end.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
        end.await();
        System.exit(1);
    }

    private static Topology topology(Set<String> topics, EventRows rows, Times times) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topics, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .processValues(() -> new Decoding(rows, times))
                .groupByKey()
                .aggregate(
                        () -> Counts.NONE,
                        (reference, told, counts) -> counts.plus(told.kind(), told.occurred()),
                        Materialized.<String, Counts, KeyValueStore<Bytes, byte[]>>as("counts")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Counts.serde()));
        return builder.build();
    }

    private static Properties settings(Task task, Path state) {
        Properties settings = new Properties();
        settings.putAll(task.kafka());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, task.kafka().get(ConsumerConfig.GROUP_ID_CONFIG));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, "1");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        return settings;
    }

    /**
     * What is counted of an event.
     *
     * @param kind agency and kind
     * @param occurred when it happened
     */
    record Told(String kind, Instant occurred) {}

    /** Decodes; it knows the topic, which is what says whose event it is. */
    private static final class Decoding extends ContextualFixedKeyProcessor<String, byte[], Told> {

        private final EventRows rows;
        private final Times times;

        Decoding(EventRows rows, Times times) {
            this.rows = rows;
            this.times = times;
        }

        @Override
        public void process(FixedKeyRecord<String, byte[]> taken) {
            times.taken();
            String topic = context().recordMetadata().orElseThrow().topic();
            SpecificRecord event = rows.event(topic, taken.value());
            Header header = (Header) event.get(0);
            SpecificRecord detail = (SpecificRecord)
                    event.get(event.getSchema().getField("detail").pos());
            context()
                    .forward(taken.withValue(new Told(
                            header.getAgency() + " " + detail.getSchema().getName(), header.getOccurredAt())));
        }
    }
}
