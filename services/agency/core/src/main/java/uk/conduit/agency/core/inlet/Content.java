package uk.conduit.agency.core.inlet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * A digest of what an event says, apart from which version or extract said it: equal means equal when decoded, not equal
 * bytes in the agency's file.
 *
 * <p>Left out are the event id, the version and the time of recording. Where a source dates something by its extract
 * alone, the detail says so in a field {@code asOf}: that day and the moment it stands for are left out as well.
 *
 * @param high the first half of the digest
 * @param low the second half
 */
record Content(long high, long low) {

    private static final Set<String> OF_THE_VERSION = Set.of("eventId", "sourceVersion", "recordedAt");
    private static final String HEADER = "uk.conduit.schema.shared.Header";
    private static final String AS_OF = "asOf";
    private static final String DETAIL = "detail";

    /** The digest of an event. */
    static Content of(SpecificRecord event) {
        MessageDigest sha256 = sha256();
        try (OutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(digest, null);
            new ContentWriter(event).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        return new Content(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Writes an event without the fields that are left out. */
    private static final class ContentWriter extends SpecificDatumWriter<SpecificRecord> {

        private final boolean datedByExtract;

        ContentWriter(SpecificRecord event) {
            super(event.getSchema(), SpecificData.getForSchema(event.getSchema()));
            datedByExtract = datedByExtract(event);
        }

        private static boolean datedByExtract(SpecificRecord event) {
            Schema.Field detail = event.getSchema().getField(DETAIL);
            return detail != null
                    && event.get(detail.pos()) instanceof IndexedRecord what
                    && what.getSchema().getField(AS_OF) != null;
        }

        @Override
        protected void writeField(Object record, Schema.Field field, Encoder out, Object state) throws IOException {
            if (!leftOut(((IndexedRecord) record).getSchema(), field.name())) {
                super.writeField(record, field, out, state);
            }
        }

        private boolean leftOut(Schema of, String field) {
            if (of.getFullName().equals(HEADER)) {
                return OF_THE_VERSION.contains(field) || (datedByExtract && field.equals("occurredAt"));
            }
            return field.equals(AS_OF);
        }
    }
}
