package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;

/**
 * How far one feed reaches.
 *
 * @param agency whose feed
 * @param state whether it can be relied on
 * @param coveredUntil until when everything has been received; null if never
 * @param words the same for people
 * @param held records held until the hub understands them
 * @param rejected records that could not be read
 */
public record FeedLine(
        Agency agency, State state, @Nullable Instant coveredUntil, String words, int held, int rejected) {

    /** Whether a feed can be relied on. */
    public enum State {
        COVERED,
        BEHIND,
        NEVER
    }
}
