package uk.conduit.bench.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one child: how many events of each kind of each agency, and when the latest of them happened.
 *
 * @param ofKinds how many, by agency and kind
 * @param latest when the latest happened; 1970 where there is none
 */
record Counts(Map<String, Integer> ofKinds, Instant latest) {

    static final Counts NONE = new Counts(Map.of(), Instant.EPOCH);

    Counts plus(String kind, Instant occurred) {
        Map<String, Integer> more = new TreeMap<>(ofKinds);
        more.merge(kind, 1, Integer::sum);
        return new Counts(more, occurred.isAfter(latest) ? occurred : latest);
    }

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES
                + ofKinds.keySet().stream()
                        .mapToInt(kind -> 2 * Integer.BYTES + 3 * kind.length())
                        .sum());
        buffer.putLong(latest.toEpochMilli());
        ofKinds.forEach((kind, many) -> {
            byte[] text = kind.getBytes(StandardCharsets.UTF_8);
            buffer.putInt(many).putInt(text.length).put(text);
        });
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    static Counts of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant latest = Instant.ofEpochMilli(buffer.getLong());
        Map<String, Integer> ofKinds = new TreeMap<>();
        while (buffer.hasRemaining()) {
            int many = buffer.getInt();
            byte[] text = new byte[buffer.getInt()];
            buffer.get(text);
            ofKinds.put(new String(text, StandardCharsets.UTF_8), many);
        }
        return new Counts(ofKinds, latest);
    }

    /** How the store and its changelog keep it. */
    static Serde<Counts> serde() {
        Serializer<@Nullable Counts> serialiser = (topic, counts) -> counts == null ? null : counts.bytes();
        Deserializer<@Nullable Counts> deserialiser = (topic, bytes) -> bytes == null ? null : of(bytes);
        return Serdes.serdeFrom(serialiser, deserialiser);
    }
}
