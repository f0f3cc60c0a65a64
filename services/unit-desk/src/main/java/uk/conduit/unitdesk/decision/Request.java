package uk.conduit.unitdesk.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A request to publish something that was decided. */
sealed interface Request {

    /** The record id of the statement; a random one is given where this is empty. */
    Optional<String> id();

    /** The version of the statement; 1 where this is empty. The highest version counts. */
    Optional<Long> version();

    /** When it was decided; now where this is empty. */
    Optional<Instant> decidedAt();

    /** A decision about a child, by the hub's id of the child. */
    record AboutChild(
            UUID childId, Decision decision, Optional<String> id, Optional<Long> version, Optional<Instant> decidedAt)
            implements Request {}

    /** A decision about who is who: whether two agencies' references are the same child. */
    record AboutIdentity(
            Verdict verdict,
            Reference one,
            Reference other,
            String reason,
            Optional<String> id,
            Optional<Long> version,
            Optional<Instant> decidedAt)
            implements Request {}

    /** What was decided about two references. */
    enum Verdict {
        SAME,
        NOT_SAME
    }

    /** One agency's reference for a child. */
    record Reference(String agency, String reference) {
        @Override
        public String toString() {
            return "a reference of " + agency;
        }
    }
}
