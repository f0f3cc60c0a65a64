package uk.conduit.agency.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;

/**
 * One file or one request, and what its sender says about it as a whole.
 *
 * @param agency whose door it came to
 * @param sourceSystem the agency's name for the system it comes from
 * @param extractedAt when the extract was made; null where the format's records carry versions of their own
 * @param receivedAt when it came
 */
public record Submission(
        Agency agency, String sourceSystem, @Nullable Instant extractedAt, Instant receivedAt) {}
