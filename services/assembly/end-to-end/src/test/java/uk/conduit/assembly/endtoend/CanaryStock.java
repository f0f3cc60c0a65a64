package uk.conduit.assembly.endtoend;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.BrokerCluster;

/** An agency's own Kafka client, which writes what no door would let through. */
record CanaryStock(OwnSandbox sandbox, Agency agency) {

    private static final int FRAME = 5;

    static CanaryStock of(OwnSandbox sandbox, String agency) {
        return new CanaryStock(sandbox, new Agency(agency));
    }

    /** What is no record; and an event like the agency's own, but for a reference that no database can store. */
    void writes(Canaries unreadable, Canaries notStorable) throws Exception {
        String topic = TopicName.caseEvents(agency).value();
        Awaitility.await()
                .until(() -> !KafkaRecords.of(sandbox.running(), topic).isEmpty());
        byte[] accepted =
                KafkaRecords.of(sandbox.running(), topic).getFirst().record().value();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                BrokerCluster.clientSettings(
                        sandbox.running().addresses().kafka(),
                        agency.name(),
                        sandbox.running().kafkaPassword(agency.name())),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            send(
                    producer,
                    topic,
                    "CH-" + unreadable.mark(),
                    CanaryRecords.everything(unreadable).getBytes(StandardCharsets.UTF_8));
            send(producer, topic, notStorable(notStorable), like(accepted, notStorable));
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, String key, byte[] value)
            throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
                .get();
    }

    /** A reference that no column of text takes. */
    private static String notStorable(Canaries canaries) {
        return "CH-" + canaries.mark() + "\u0000";
    }

    private byte[] like(byte[] accepted, Canaries canaries) throws Exception {
        Schema schema = schema(ByteBuffer.wrap(accepted).getInt(1));
        GenericRecord event = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(accepted, FRAME, accepted.length - FRAME, null));
        GenericRecord header = (GenericRecord) event.get("header");
        String record = "CAN-" + canaries.mark();
        header.put("sourceRecordId", record);
        header.put(
                "eventId",
                EventId.of(new SourceRecord(agency, header.get("sourceSystem").toString(), record), (Long)
                                header.get("sourceVersion"))
                        .toString());
        GenericRecord subject = (GenericRecord) event.get("subject");
        subject.put("reference", notStorable(canaries));
        List<?> names = (List<?>) subject.get("names");
        for (Object name : names) {
            ((GenericRecord) name).put("given", canaries.given());
            ((GenericRecord) name).put("family", canaries.family());
        }
        ((GenericRecord) event.get("contact")).put("name", CanaryRecords.everything(canaries));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.write(accepted, 0, FRAME);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private Schema schema(int id) {
        String answer = sandbox.send(
                        OwnSandbox.request(sandbox.running().addresses().registry() + "/schemas/ids/" + id, "")
                                .GET())
                .body();
        return new Schema.Parser()
                .parse(JsonMapper.shared().readTree(answer).path("schema").asString());
    }
}
