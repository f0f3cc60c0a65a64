package uk.conduit.agency.socialcare.daily;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * Whether an object, or one it stands in, is marked for purging. What stands in a purged object is purged with it; an
 * {@code extracted_at} named there holds for it too, a {@code version} does not, because versions are each record's own.
 *
 * @param purged whether it is withdrawn
 * @param version the version it names
 * @param reason why
 */
record Purge(boolean purged, OptionalLong version, String reason) {

    static final Purge NONE = new Purge(false, OptionalLong.empty(), "withdrawn by its source");

    /** What holds for an object that stands where this holds. */
    Purge within(JsonNode object) {
        boolean own = object.path("purge").asBoolean(false);
        if (!own && !purged) {
            return NONE;
        }
        OptionalLong named = Named.version(object);
        String stated = object.path("purge_reason").asString("").strip();
        return new Purge(true, named.isPresent() ? named : version, stated.isEmpty() ? reason : stated);
    }

    /** What holds for the objects that stand in the object this holds for. */
    Purge inherited(JsonNode object) {
        boolean versionIsItsOwn = object.path("version").isIntegralNumber();
        return versionIsItsOwn ? new Purge(purged, OptionalLong.empty(), reason) : this;
    }

    @Override
    public String toString() {
        return purged ? "purged" : "not purged";
    }
}
