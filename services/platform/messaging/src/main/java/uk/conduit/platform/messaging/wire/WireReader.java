package uk.conduit.platform.messaging.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.messaging.publish.PublishedLanguage;

/**
 * Reads the records of one agency's topic, whichever version of the published language they were written in.
 *
 * <p>May be used by several threads.
 *
 * @param <T> the agency's record type
 */
public final class WireReader<T extends SpecificRecord> {

    private static final byte MAGIC = 0;
    private static final int FRAME = 1 + Integer.BYTES;

    private final Map<Integer, Plan<T>> plans = new ConcurrentHashMap<>();
    private final SpecificData model;
    private final Schema ours;
    private final WriterSchemas schemas;

    /** Reads records of this type, asking {@code schemas} for what each was written with. */
    public WireReader(Class<T> type, WriterSchemas schemas) {
        this(type, SpecificData.getForClass(type).getSchema(type), schemas);
    }

    /**
     * As above, knowing no more than an edition of the published language does.
     *
     * @param edition the type's schema in that edition
     */
    public WireReader(Class<T> type, Schema edition, WriterSchemas schemas) {
        PublishedLanguage.trust();
        this.model = SpecificData.getForClass(type);
        this.ours = edition;
        this.schemas = schemas;
    }

    /** How one version of the published language is read: settled once, when its first record comes. */
    private record Plan<T>(Schema writer, DatumReader<T> reader, Kinds unknown) {}

    /**
     * Reads one record.
     *
     * @throws RegistryAway if the record's schema is not known here and the registry does not answer
     */
    public Reading<T> read(byte[] bytes) {
        if (bytes.length < FRAME || bytes[0] != MAGIC) {
            return new Reading.Unreadable<>(Reading.Fault.NOT_FRAMED);
        }
        int schemaId = ByteBuffer.wrap(bytes).getInt(1);
        Plan<T> plan = plan(schemaId);
        if (plan == null) {
            return new Reading.Unreadable<>(Reading.Fault.UNKNOWN_SCHEMA);
        }
        if (!plan.writer().getFullName().equals(ours.getFullName())) {
            return new Reading.Unreadable<>(Reading.Fault.OTHER_RECORD_TYPE);
        }
        try {
            Optional<String> unknown = unknownKind(plan, bytes);
            return unknown.isPresent()
                    ? new Reading.UnknownKind<>(unknown.get())
                    : new Reading.Understood<>(decode(plan.reader(), bytes), schemaId);
        } catch (SecurityException ours) {
            // Avro was not told to trust a class: a fault of this program, and no reason to reject a record.
            throw ours;
        } catch (IOException | RuntimeException broken) {
            // Whatever goes wrong here goes wrong with these bytes each time: no server is asked in this block.
            return new Reading.Unreadable<>(Reading.Fault.BROKEN);
        }
    }

    private @Nullable Plan<T> plan(int schemaId) {
        Plan<T> plan = plans.get(schemaId);
        if (plan != null) {
            return plan;
        }
        Optional<Plan<T>> made = schemas.byId(schemaId).map(this::plan);
        made.ifPresent(it -> plans.put(schemaId, it));
        return made.orElse(null);
    }

    private Plan<T> plan(Schema writer) {
        boolean record = writer.getType() == Schema.Type.RECORD;
        Kinds unknown = record ? Kinds.unknownTo(ours, writer) : Kinds.unknownTo(ours, ours);
        return new Plan<>(writer, new SpecificDatumReader<>(writer, ours, model), unknown);
    }

    private Optional<String> unknownKind(Plan<T> plan, byte[] bytes) throws IOException {
        return plan.unknown().none()
                ? Optional.empty()
                : plan.unknown().in(decode(new GenericDatumReader<GenericRecord>(plan.writer()), bytes));
    }

    private static <R> R decode(DatumReader<R> reader, byte[] bytes) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, FRAME, bytes.length - FRAME, null);
        R record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("There are bytes behind the record");
        }
        return record;
    }
}
