package uk.conduit.agency.socialcare.daily;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.agency.socialcare.reading.Days;

/** The fields of one object. What has not the shape its field asks for is flagged and not used. */
final class Fields {

    private final JsonNode object;
    private final Reading reading;

    Fields(JsonNode object, Reading reading) {
        this.object = object;
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }

    /** The text, or the number or truth value as text; null if nothing is stated. */
    @Nullable
    String text(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            reading.flag(field, Problem.MALFORMED);
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /** The texts of a list; empty if none is stated. */
    List<String> texts(String field) {
        JsonNode list = object.path(field);
        List<String> texts = new ArrayList<>();
        if (!list.isArray()) {
            if (!list.isMissingNode() && !list.isNull()) {
                reading.flag(field, Problem.MALFORMED);
            }
            return texts;
        }
        for (JsonNode value : list) {
            if (value.isValueNode() && !value.asString("").isBlank()) {
                texts.add(value.asString().strip());
            } else {
                reading.flag(field, Problem.MALFORMED);
            }
        }
        return texts;
    }

    /** A whole number; null if none is stated. */
    @Nullable
    Integer number(String field) {
        JsonNode value = object.path(field);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.asInt();
        }
        if (!value.isMissingNode() && !value.isNull()) {
            reading.flag(field, Problem.MALFORMED);
        }
        return null;
    }

    /** Yes or no; null if neither is stated. */
    @Nullable
    Boolean truth(String field) {
        JsonNode value = object.path(field);
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (!value.isMissingNode() && !value.isNull()) {
            reading.flag(field, Problem.MALFORMED);
        }
        return null;
    }

    /** A day that may be left out. */
    @Nullable
    LocalDate day(String field) {
        return reading.day(field, text(field));
    }

    /** A day without which the record says nothing. */
    LocalDate requiredDay(String field) {
        return Stated.requiredDay(reading, field, text(field), Days.ISO);
    }

    /** A moment that may be left out. */
    @Nullable
    Instant moment(String field) {
        return reading.moment(field, text(field));
    }

    /** A moment without which the record says nothing; one in the future stands, and is flagged. */
    Instant requiredMoment(String field) {
        String stated = text(field);
        if (stated == null) {
            throw new NotUnderstood(field + " is missing");
        }
        try {
            Instant moment = OffsetDateTime.parse(stated).toInstant();
            reading.past(field, moment);
            return moment;
        } catch (DateTimeException noMoment) {
            throw new NotUnderstood(field + " is not a date and time with an offset, such as 2026-11-23T06:00:00Z");
        }
    }

    /** A moment, or a day where the source knows no more, without which the record says nothing. */
    Occurred requiredMomentOrDay(String field) {
        String stated = text(field);
        return Days.read(stated, Days.ISO) == null
                ? Occurred.at(requiredMoment(field))
                : Occurred.on(requiredDay(field));
    }

    /** A code of a list. */
    @Nullable
    String code(String field, Set<String> known) {
        return reading.code(field, text(field), known);
    }

    /** The fields of an object in this one; null if there is none. */
    @Nullable
    Fields in(String field) {
        JsonNode inner = object.path(field);
        if (inner.isMissingNode() || inner.isNull()) {
            return null;
        }
        if (!inner.isObject()) {
            reading.flag(field, Problem.MALFORMED);
            return null;
        }
        return new Fields(inner, reading);
    }

    /** The objects of a list; empty if none is stated. */
    List<Fields> each(String field) {
        JsonNode list = object.path(field);
        List<Fields> each = new ArrayList<>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            reading.flag(field, Problem.MALFORMED);
        }
        for (JsonNode inner : list.isArray() ? list.values() : List.<JsonNode>of()) {
            if (inner.isObject()) {
                each.add(new Fields(inner, reading));
            } else {
                reading.flag(field, Problem.MALFORMED);
            }
        }
        return each;
    }

    /** Notes fields that the feed does not know here. */
    void noteUnexpected(Set<String> known, String name) {
        if (!known.containsAll(object.propertyNames())) {
            reading.flag(name, Problem.UNEXPECTED);
        }
    }
}
