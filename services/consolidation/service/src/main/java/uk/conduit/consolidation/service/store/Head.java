package uk.conduit.consolidation.service.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.platform.kernel.EventId;

/**
 * What has to be known of a stored event without reading its bytes.
 *
 * @param version which event of which statement it is; its content is a UUID
 * @param subject the subject, by the child id its reference gives; null for an event about a feed
 */
public record Head(Version version, @Nullable UUID subject) {

    /** The event's id. */
    public EventId id() {
        return version.event();
    }
}
