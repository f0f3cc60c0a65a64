package uk.conduit.consolidation.service.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.statement.Version;

/**
 * An event for the store.
 *
 * @param version which event of which statement it is; its content is a UUID
 * @param at where it came from
 * @param subject the subject, by the child id its reference gives; null for an event about a feed
 * @param kind the kind, by its name in the published language
 * @param occurred when it happened
 * @param wire the record as it came
 */
public record NewEvent(
        Version version, Coordinate at, @Nullable UUID subject, String kind, Instant occurred, Wire wire) {

    /**
     * A record as it came.
     *
     * @param schemaId the schema it was written with
     * @param raw the bytes; null where another version has them
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    public record Wire(int schemaId, byte @Nullable [] raw) {
        @Override
        public String toString() {
            return "record of schema " + schemaId;
        }
    }

    @Override
    public String toString() {
        return kind + " " + version.event();
    }
}
