package uk.conduit.agency.education.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.conduit.schema.education.RuleMet;

/**
 * The printed rules. Each is met from a number on; none says more than what was counted.
 *
 * @param unauthorisedSessions unauthorised sessions in the days counted
 * @param unauthorisedRun sessions of unbroken unauthorised absence
 * @param afternoonsMissed afternoons missed after a morning attended
 * @param partDays days attended in part
 */
public record AttendanceRules(int unauthorisedSessions, int unauthorisedRun, int afternoonsMissed, int partDays) {

    /** A rule that is met by nothing at all would tell of every pupil. */
    public AttendanceRules {
        if (IntStream.of(unauthorisedSessions, unauthorisedRun, afternoonsMissed, partDays)
                .anyMatch(from -> from < 1)) {
            throw new IllegalArgumentException("Each rule of conduit.education.attendance is met from 1 on, or more");
        }
    }

    /** Every rule that the counts meet, with its words and its number; empty if they meet none. */
    public List<RuleMet> met(Counts counts) {
        List<RuleMet> met = new ArrayList<>();
        judge(met, "UNAUTHORISED_SESSIONS", "unauthorised sessions", unauthorisedSessions, counts.unauthorised());
        judge(
                met,
                "UNAUTHORISED_RUN",
                "unauthorised sessions in a row",
                unauthorisedRun,
                counts.longestUnauthorisedRun());
        judge(
                met,
                "AFTERNOON_TRUANCY",
                "afternoons missed after a morning attended",
                afternoonsMissed,
                counts.afternoonsMissed());
        judge(met, "PART_DAYS", "days attended in part", partDays, counts.partDays());
        return List.copyOf(met);
    }

    private static void judge(List<RuleMet> met, String rule, String what, int from, @Nullable Integer counted) {
        if (counted != null && counted >= from) {
            met.add(new RuleMet(rule, "%d or more %s: %d".formatted(from, what, counted)));
        }
    }
}
