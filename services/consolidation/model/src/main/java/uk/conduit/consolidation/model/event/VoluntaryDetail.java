package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the voluntary and community sector says. The fields are those of the published language. */
public sealed interface VoluntaryDetail extends Detail {

    /** What the organisation knows of whoever reported it. */
    enum ReporterAnonymity {
        KNOWN_TO_US,
        WISHES_ANONYMITY,
        ANONYMOUS
    }

    /** Somebody told an organisation about a concern. */
    record CommunityConcern(
            String concernId,
            ReporterAnonymity reporter,
            String what,
            @Nullable String whereSeen,
            @Nullable Instant whenSeen,
            List<String> indicators,
            @Nullable Boolean repeated,
            List<String> sharedWith,
            LocalDate feedbackDue)
            implements VoluntaryDetail {
        /** Copies the lists. */
        public CommunityConcern {
            indicators = List.copyOf(indicators);
            sharedWith = List.copyOf(sharedWith);
        }
    }

    /** A worker began to stand by the child. */
    record AdvocacyStarted(
            String advocacyId,
            LocalDate started,
            @Nullable String worker,
            @Nullable String frequency) implements VoluntaryDetail {}

    /** The worker and the child were in touch. */
    record AdvocacyContact(
            String contactId,
            String advocacyId,
            LocalDate held,
            @Nullable String outcome) implements VoluntaryDetail {}

    /** The worker's part ended. */
    record AdvocacyEnded(
            String advocacyId, LocalDate ended, @Nullable String outcome) implements VoluntaryDetail {}

    /** Whoever reported a concern was answered. */
    record FeedbackGiven(String concernId, LocalDate given) implements VoluntaryDetail {}
}
