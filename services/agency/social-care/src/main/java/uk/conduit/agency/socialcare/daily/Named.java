package uk.conduit.agency.socialcare.daily;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Reads which version of a statement a purge, a retraction or a correction names. */
final class Named {

    private Named() {}

    /**
     * The version that the object names by {@code version}, or by {@code extracted_at}, the time of an extract that held
     * it; empty if it names none.
     */
    static OptionalLong version(JsonNode object) {
        JsonNode version = object.path("version");
        if (version.isIntegralNumber() && version.canConvertToLong()) {
            return OptionalLong.of(version.asLong());
        }
        JsonNode extractedAt = object.path("extracted_at");
        if (!extractedAt.isString()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    OffsetDateTime.parse(extractedAt.asString()).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException noMoment) {
            return OptionalLong.empty();
        }
    }
}
