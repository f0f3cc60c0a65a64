package uk.conduit.platform.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.UUID;

/** UUID version 5 (RFC 9562, section 5.5): the same name always gives the same id, in any language. */
final class NameBasedUuid {

    /** Ids in the order of their texts, which is that of their bytes; {@link UUID} orders itself by signed numbers. */
    static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) : high;
    };

    private static final MessageDigest SHA_1 = digest();

    private NameBasedUuid() {}

    /**
     * The version 5 UUID of the parts, joined by line feeds.
     *
     * @param namespace what kind of thing is named
     * @param parts the name; a part holds no line feed, so that no two different lists of parts give one name
     * @throws IllegalArgumentException if a part holds a line feed
     */
    static UUID of(UUID namespace, String... parts) {
        for (String part : parts) {
            if (part.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A part of a name holds a line feed");
            }
        }
        byte[] name = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .flip());
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name));
        long high = (digest.getLong() & ~0xF000L) | 0x5000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A copy of one that was made once: to find a provider anew takes longer than to digest a name. */
    private static MessageDigest sha1() {
        try {
            return (MessageDigest) SHA_1.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own digests can be copied", impossible);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-1", impossible);
        }
    }
}
