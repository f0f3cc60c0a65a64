package uk.conduit.consolidation.service.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.conduit.consolidation.model.briefing.Briefing;

/** A briefing as stored: canonical JSON, so that the same briefing gives the same bytes and the same hash. */
public final class BriefingCodec {

    /** The briefing's canonical bytes. */
    public byte[] encode(Briefing briefing) {
        return DomainJson.mapper().writeValueAsBytes(briefing);
    }

    /**
     * The briefing that was encoded.
     *
     * @throws tools.jackson.core.JacksonException if the bytes are not those of a briefing
     */
    public Briefing decode(byte[] bytes) {
        return DomainJson.mapper().readValue(bytes, Briefing.class);
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
