package uk.conduit.agency.core.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a topic as a stranger would, with nothing of ours: bytes from Kafka, a schema by its id from the registry's
 * Confluent API, Avro.
 */
public final class TopicReader {

    private final Map<String, Object> clientSettings;
    private final String registry;
    private final Map<Integer, Schema> schemas = new HashMap<>();

    /** A record as it lies in the topic. */
    public record Lying(int partition, long offset, String key, GenericRecord event) {
        /** The id of the event. */
        public String eventId() {
            return ((GenericRecord) event.get("header")).get("eventId").toString();
        }

        /** The kind of event. */
        public String kind() {
            return ((GenericRecord) event.get("detail")).getSchema().getName();
        }
    }

    /** Reads with these settings, and schemas from the registry at this address. */
    public TopicReader(Map<String, Object> clientSettings, String registry) {
        this.clientSettings = clientSettings;
        this.registry = registry;
    }

    /** Everything in the topic, by partition and offset. */
    public List<Lying> read(String topic) throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put("isolation.level", "read_committed");
        List<Lying> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    all.add(new Lying(record.partition(), record.offset(), record.key(), decode(record.value())));
                }
            }
        }
        return all;
    }

    private GenericRecord decode(byte[] value) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        if (bytes.get() != 0) {
            throw new AssertionError("The first byte of a value in Confluent's wire format is 0");
        }
        int id = bytes.getInt();
        if (!schemas.containsKey(id)) {
            schemas.put(id, schema(id));
        }
        var decoder = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
        return new GenericDatumReader<GenericRecord>(schemas.get(id)).read(null, decoder);
    }

    private Schema schema(int id) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String text = JsonMapper.builder()
                    .build()
                    .readTree(answer.body())
                    .path("schema")
                    .asString();
            return new Schema.Parser().parse(text);
        }
    }
}
