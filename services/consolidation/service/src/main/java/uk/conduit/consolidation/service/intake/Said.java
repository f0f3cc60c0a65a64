package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.FeedCoverage;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.platform.kernel.EventId;

/**
 * What one event says.
 *
 * @param version which event of which statement it is
 * @param kind the kind, by its name in the published language
 * @param occurred when it happened
 * @param about the child and what happened to it, or what a feed covers
 */
record Said(Version version, String kind, Instant occurred, About about) {

    /** What an event is about. */
    sealed interface About {}

    /**
     * A child.
     *
     * @param event the event
     * @param subject the subject, by the child id its reference gives
     * @param detailsKey stands for who the agency says the child is: equal details of one subject have equal keys
     */
    record OfAChild(CaseEvent event, UUID subject, long detailsKey) implements About {}

    /** A feed. */
    record OfAFeed(FeedCoverage coverage) implements About {}

    EventId id() {
        return version.event();
    }

    /** The subject, by the child id its reference gives; null for an event about a feed. */
    @Nullable
    UUID subject() {
        return about instanceof OfAChild child ? child.subject() : null;
    }

    @Override
    public String toString() {
        return kind + " " + id();
    }
}
