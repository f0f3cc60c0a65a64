package uk.conduit.agency.education.attendance;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.conduit.schema.education.CodeCount;

/**
 * What was counted of one pupil's attendance.
 *
 * @param sessions sessions by code
 * @param longestUnauthorisedRun sessions of the longest unbroken unauthorised absence; null where not counted
 * @param afternoonsMissed afternoons missed after a morning attended; null where not counted
 * @param partDays days attended in part; null where not counted
 */
public record Counts(
        Map<String, Integer> sessions,
        @Nullable Integer longestUnauthorisedRun,
        @Nullable Integer afternoonsMissed,
        @Nullable Integer partDays) {

    /** Copies the sessions. */
    public Counts {
        SortedMap<String, Integer> sorted = new TreeMap<>(sessions);
        sessions = Collections.unmodifiableSortedMap(sorted);
    }

    /** Sessions missed without authority. */
    public int unauthorised() {
        return of(AttendanceCode.UNAUTHORISED);
    }

    /** Sessions missed, with authority or without. */
    public int missed() {
        return of(AttendanceCode.AUTHORISED) + unauthorised();
    }

    /** By code, in the published language. */
    public List<CodeCount> published() {
        return sessions.entrySet().stream()
                .map(entry -> new CodeCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private int of(AttendanceCode group) {
        return sessions.entrySet().stream()
                .filter(entry -> AttendanceCode.of(entry.getKey(), true)
                        .filter(group::equals)
                        .isPresent())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
