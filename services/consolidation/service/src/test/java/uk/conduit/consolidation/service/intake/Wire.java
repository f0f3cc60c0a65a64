package uk.conduit.consolidation.service.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.messaging.wire.RegistryAway;
import uk.conduit.platform.messaging.wire.WriterSchemas;

/** A registry in memory, and records in its wire format. */
final class Wire implements WriterSchemas {

    private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    volatile boolean away;

    @Override
    public Optional<Schema> byId(int id) {
        if (away) {
            throw new RegistryAway("away", null);
        }
        return Optional.ofNullable(schemas.get(id));
    }

    int register(Schema schema) {
        return ids.computeIfAbsent(schema, it -> {
            int id = last.incrementAndGet();
            schemas.put(id, it);
            return id;
        });
    }

    byte[] bytes(SpecificRecord record) {
        return frame(register(record.getSchema()), encode(record, SpecificData.getForClass(record.getClass())));
    }

    static byte[] frame(int id, byte[] encoded) {
        return ByteBuffer.allocate(5 + encoded.length)
                .put((byte) 0)
                .putInt(id)
                .put(encoded)
                .array();
    }

    static byte[] encode(IndexedRecord record, SpecificData model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<IndexedRecord>(record.getSchema(), model).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
