package uk.conduit.agency.socialcare.event;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.socialcare.reading.Days;

/**
 * Rules for what social care's formats state, beyond those every agency shares.
 *
 * <p>A flagged value is left out. Where the published language cannot do without it, it stands in the event as stated,
 * and the flag says not to use it.
 */
public final class Stated {

    private Stated() {}

    /**
     * A day without which the record says nothing.
     *
     * @throws NotUnderstood if it is not stated or is no day
     */
    public static LocalDate requiredDay(
            Reading reading, String field, @Nullable String stated, DateTimeFormatter form) {
        LocalDate day = Days.read(stated, form);
        if (day == null) {
            throw new NotUnderstood(field + (stated == null ? " is missing" : " is not a date"));
        }
        reading.day(field, stated, form);
        return day;
    }

    /** The day, if it is not before the other; null, and flagged, if it is. */
    public static @Nullable LocalDate notBefore(
            Reading reading, String field, @Nullable LocalDate day, @Nullable LocalDate other) {
        if (day != null && other != null && day.isBefore(other)) {
            reading.flag(field, Problem.DATE_IMPOSSIBLE);
            return null;
        }
        return day;
    }

    /**
     * The day on which something that began ended; null if it has not. An end that cannot be meant is no reason to say
     * that it goes on: the start is the earliest it can have been, and the flag says not to use it.
     */
    public static @Nullable LocalDate end(
            Reading reading, String field, @Nullable String stated, DateTimeFormatter form, LocalDate start) {
        if (stated == null) {
            return null;
        }
        LocalDate day = Days.read(stated, form);
        if (day == null || day.isBefore(start)) {
            reading.flag(field, Problem.DATE_IMPOSSIBLE);
            return start;
        }
        return reading.past(field, day);
    }

    /**
     * Codes of a list, each once, without those the list does not hold; the code that says there is none counts only
     * where it stands alone.
     */
    public static List<String> codes(
            Reading reading, String field, List<String> stated, Set<String> known, String none) {
        Set<String> understood = new LinkedHashSet<>();
        for (String code : stated) {
            String kept = code.equals(none) ? none : reading.code(field, code, known);
            if (kept != null) {
                understood.add(kept);
            }
        }
        if (understood.size() > 1 && understood.remove(none)) {
            reading.flag(field, Problem.CONTRADICTORY);
        }
        return new ArrayList<>(understood);
    }
}
