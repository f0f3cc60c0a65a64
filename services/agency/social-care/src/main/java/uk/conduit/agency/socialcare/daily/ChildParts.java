package uk.conduit.agency.socialcare.daily;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.socialcare.daily.DailyRecord.DailyChild;
import uk.conduit.agency.socialcare.daily.DailyRecord.States;
import uk.conduit.agency.socialcare.daily.DailyRecord.Withdraws;
import uk.conduit.agency.socialcare.reading.ChildReference;

/** Takes one child of the feed apart into its records. */
final class ChildParts {

    private static final Set<String> CHILD_VALUES = Set.of(
            "la_child_id",
            "mis_child_id",
            "purge",
            "extracted_at",
            "version",
            "purge_reason",
            Amendments.CORRECTIONS,
            Amendments.RETRACTIONS);

    private final DailyChild child;
    private final List<Decoded<DailyRecord>> records = new ArrayList<>();

    private ChildParts(DailyChild child) {
        this.child = child;
    }

    /** The records of a child that stands at this place. */
    static List<Decoded<DailyRecord>> of(JsonNode whole, String place) {
        JsonNode stated = whole.path("la_child_id");
        String reference = ChildReference.read(stated.isValueNode() ? stated.asString() : null);
        if (reference == null) {
            return List.of(new Decoded.Unreadable<>(
                    place, "la_child_id is missing or is no reference, so nothing of this child can be used"));
        }
        ChildParts parts = new ChildParts(new DailyChild(reference, whole));
        parts.inside(whole, place, Part.ofChild(), CHILD_VALUES, Purge.NONE.within(whole));
        parts.records.addAll(Amendments.of(parts.child, place));
        return parts.records;
    }

    private void inside(JsonNode holder, String place, List<Part> parts, Set<String> values, Purge purge) {
        Set<String> unknown = new HashSet<>(holder.propertyNames());
        unknown.removeAll(values);
        for (Part part : parts) {
            unknown.remove(part.field());
            each(part, holder.path(part.field()), place + "/" + part.field(), purge.inherited(holder));
        }
        if (!unknown.isEmpty()) {
            refuse(place, "The feed has no such field here");
        }
    }

    private void each(Part part, JsonNode stated, String place, Purge purge) {
        if (stated.isArray()) {
            for (int index = 0; index < stated.size(); index++) {
                object(part, stated.get(index), place + "[" + (index + 1) + "]", purge);
            }
        } else if (!stated.isMissingNode() && !stated.isNull()) {
            object(part, stated, place, purge);
        }
    }

    private void object(Part part, JsonNode object, String place, Purge inherited) {
        String id = object.isObject() ? id(part, object) : null;
        if (id == null) {
            refuse(place, object.isObject() ? part.idField() + " is missing or is no id" : "This is no object");
            return;
        }
        Purge purge = inherited.within(object);
        for (Kind kind : part.kinds()) {
            if (purge.purged()) {
                withdrawn(kind, id, object, place, purge);
            } else if (kind.onlyWith() == null || object.hasNonNull(kind.onlyWith())) {
                String at = kind.onlyWith() == null ? place : place + "/" + kind.onlyWith();
                records.add(new Decoded.Found<>(at, new DailyRecord(kind, child, id, object, new States())));
            }
        }
        if (part == Part.EPISODE) {
            inside(object, place, Part.ofEpisode(), KnownFields.of(part), purge);
        }
    }

    /** An object that can make several statements withdraws them all: nothing of it may be left standing. */
    private void withdrawn(Kind kind, String id, JsonNode object, String place, Purge purge) {
        if (!kind.hasEvent()) {
            records.add(new Decoded.Found<>(place, new DailyRecord(kind, child, id, object, new States())));
        } else if (purge.version().isEmpty()) {
            refuse(place, "A purge names a version of the record that was sent, or the extracted_at of a file with it");
        } else {
            Withdraws withdraws = new Withdraws(purge.version().getAsLong(), purge.reason());
            records.add(new Decoded.Found<>(place, new DailyRecord(kind, child, id, object, withdraws)));
        }
    }

    /** The object's id; empty if a child or an episode has only one such object, null if it should have one and has not. */
    static @Nullable String id(Part part, JsonNode object) {
        if (part.idField() == null) {
            return "";
        }
        String id = ChildReference.read(object.path(part.idField()).asString(null));
        if (part != Part.WORKER) {
            return id;
        }
        // The same worker can come back: an allocation is told by its start.
        String start = ChildReference.read(object.path("start_date").asString(null));
        return id == null || start == null ? null : id + "/" + start;
    }

    private void refuse(String place, String reason) {
        records.add(new Decoded.Unreadable<>(place, reason));
    }
}
