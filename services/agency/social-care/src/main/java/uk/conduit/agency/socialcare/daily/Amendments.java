package uk.conduit.agency.socialcare.daily;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.socialcare.daily.DailyRecord.Act;
import uk.conduit.agency.socialcare.daily.DailyRecord.Corrects;
import uk.conduit.agency.socialcare.daily.DailyRecord.DailyChild;
import uk.conduit.agency.socialcare.daily.DailyRecord.Withdraws;
import uk.conduit.agency.socialcare.reading.ChildReference;

/** Reads a child's corrections and retractions, each of which names one statement made before. */
final class Amendments {

    static final String CORRECTIONS = "corrections";
    static final String RETRACTIONS = "retractions";

    private Amendments() {}

    /** The corrections and retractions of a child that stands at this place. */
    static List<Decoded<DailyRecord>> of(DailyChild child, String place) {
        List<Decoded<DailyRecord>> records = new ArrayList<>();
        each(child, place, CORRECTIONS, records);
        each(child, place, RETRACTIONS, records);
        return records;
    }

    private static void each(DailyChild child, String place, String field, List<Decoded<DailyRecord>> records) {
        JsonNode list = child.whole().path(field);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            records.add(new Decoded.Unreadable<>(place + "/" + field, "This is no list"));
        }
        for (int index = 0; list.isArray() && index < list.size(); index++) {
            String at = place + "/" + field + "[" + (index + 1) + "]";
            records.add(read(child, list.get(index), at, field.equals(CORRECTIONS)));
        }
    }

    private static Decoded<DailyRecord> read(DailyChild child, JsonNode object, String at, boolean correction) {
        Kind kind = Kind.ofEvent(object.path("event").asString(null)).orElse(null);
        if (kind == null) {
            return new Decoded.Unreadable<>(at, "event is not the name of an event that social care publishes");
        }
        String id = kind.part().idField() == null
                ? ""
                : ChildReference.read(object.path("id").asString(null));
        if (id == null) {
            return new Decoded.Unreadable<>(at, "id, which names the record, is missing");
        }
        OptionalLong version = Named.version(object);
        if (version.isEmpty()) {
            return new Decoded.Unreadable<>(
                    at,
                    "It names neither a version of the record that was sent nor the extracted_at of a file with it");
        }
        String reason = object.path("reason").asString("").strip();
        if (reason.isEmpty()) {
            return new Decoded.Unreadable<>(at, "reason is missing");
        }
        Act act =
                correction ? corrects(object, version.getAsLong(), reason) : new Withdraws(version.getAsLong(), reason);
        if (act == null) {
            return new Decoded.Unreadable<>(at, "correction_id or replacement is missing");
        }
        JsonNode says = correction ? object.path("replacement") : JsonNodeFactory.instance.objectNode();
        return new Decoded.Found<>(at, new DailyRecord(kind, child, id, says, act));
    }

    private static @Nullable Act corrects(JsonNode object, long version, String reason) {
        String correctionId = ChildReference.read(object.path("correction_id").asString(null));
        if (correctionId == null || !object.path("replacement").isObject()) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        object.path("fields").forEach(field -> fields.add(field.asString("")));
        return new Corrects(correctionId, version, reason, fields);
    }
}
