package uk.conduit.consolidation.service.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Subject;

/**
 * Short values that stand for what a record says.
 *
 * <p>Equal means equal when decoded, not equal bytes: the decoded record is written again in the reader's own schema, and
 * that is digested. What tells two versions of one statement apart without changing what is said (event id, version, when
 * the source recorded it) is left out.
 */
final class Fingerprints {

    private static final String NO_ID = "";
    private static final int EVENT_ID = position("eventId");
    private static final int VERSION = position("sourceVersion");
    private static final int RECORDED = position("recordedAt");

    /** By schema, of which there are few: to normalise one takes longer than all else that is done for an event. */
    private static final Map<Schema, Integer> SCHEMAS = new ConcurrentHashMap<>();

    /** By type, of which there are few. */
    private static final Map<Class<?>, SpecificDatumWriter<SpecificRecord>> WRITERS = new ConcurrentHashMap<>();

    private static final MessageDigest SHA_256 = sha256();

    private Fingerprints() {}

    /**
     * Stands for the content of an event: 96 bits of the digest, then 32 bits that stand for the reader's schema, since
     * digests made with different schemas say nothing about each other.
     */
    static UUID content(SpecificRecord event, Header header) {
        Object id = header.get(EVENT_ID);
        Object version = header.get(VERSION);
        Object recorded = header.get(RECORDED);
        byte[] bytes;
        try {
            header.put(EVENT_ID, NO_ID);
            header.put(VERSION, 0L);
            header.put(RECORDED, null);
            bytes = encode(event);
        } finally {
            header.put(EVENT_ID, id);
            header.put(VERSION, version);
            header.put(RECORDED, recorded);
        }
        ByteBuffer digest = digest(bytes);
        int schema =
                SCHEMAS.computeIfAbsent(event.getSchema(), its -> (int) SchemaNormalization.parsingFingerprint64(its));
        return new UUID(digest.getLong(), (long) digest.getInt() << Integer.SIZE | (schema & 0xFFFF_FFFFL));
    }

    /** Whether two contents were made with one schema, so that they can be compared. */
    static boolean comparable(UUID one, UUID other) {
        return (int) one.getLeastSignificantBits() == (int) other.getLeastSignificantBits();
    }

    /** Stands for who an agency says a child is; a flag can make a value of it unusable, so flags count too. */
    static long details(Subject subject, Header header) {
        StringBuilder flags = new StringBuilder();
        header.getFlags().forEach(flag -> flags.append('\n').append(flag.getField()));
        byte[] said = encode(subject);
        byte[] flagged = flags.toString().getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(said, said.length + flagged.length);
        System.arraycopy(flagged, 0, both, said.length, flagged.length);
        return digest(both).getLong();
    }

    private static int position(String field) {
        Schema.Field found = Header.getClassSchema().getField(field);
        return found.pos();
    }

    private static byte[] encode(SpecificRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            WRITERS.computeIfAbsent(record.getClass(), type -> writer(record)).write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static SpecificDatumWriter<SpecificRecord> writer(SpecificRecord record) {
        return new SpecificDatumWriter<>(record.getSchema(), SpecificData.getForClass(record.getClass()));
    }

    /** A copy of one that was made once: to find a provider anew takes longer than to digest an event. */
    private static ByteBuffer digest(byte[] bytes) {
        try {
            return ByteBuffer.wrap(((MessageDigest) SHA_256.clone()).digest(bytes));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own digests can be copied", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
