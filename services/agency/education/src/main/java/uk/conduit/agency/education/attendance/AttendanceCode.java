package uk.conduit.agency.education.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the codes of the attendance registers mean (School Attendance (Pupil Registration) (England) Regulations 2024). */
public enum AttendanceCode {
    PRESENT,
    ELSEWHERE,
    AUTHORISED,
    UNAUTHORISED,
    UNABLE,
    NOT_COUNTED;

    /** The day from which these codes are recorded, and the retired ones not any more. */
    public static final LocalDate OF_2024 = LocalDate.of(2024, 8, 19);

    private static final Map<String, AttendanceCode> BY_CODE = byCode(Map.of(
            PRESENT, "/ \\ L",
            ELSEWHERE, "K V P W B D",
            AUTHORISED, "C C1 C2 M T R I J1 S E",
            UNAUTHORISED, "G N O U",
            UNABLE, "Q Y1 Y2 Y3 Y4 Y5 Y6 Y7",
            NOT_COUNTED, "X Z #"));

    /** H and F were authorised holidays, J an interview, Y that the school could not be reached. */
    private static final Map<String, AttendanceCode> RETIRED =
            byCode(Map.of(AUTHORISED, "H F", ELSEWHERE, "J", UNABLE, "Y"));

    private static Map<String, AttendanceCode> byCode(Map<AttendanceCode, String> codes) {
        Map<String, AttendanceCode> all = new HashMap<>();
        codes.forEach((group, list) -> {
            for (String code : list.split(" ", -1)) {
                all.put(code, group);
            }
        });
        return Map.copyOf(all);
    }

    /**
     * What a code means; empty if it is on no list.
     *
     * @param retiredToo whether codes that were retired in 2024 count
     */
    public static Optional<AttendanceCode> of(String code, boolean retiredToo) {
        AttendanceCode group = BY_CODE.get(code);
        return Optional.ofNullable(group == null && retiredToo ? RETIRED.get(code) : group);
    }
}
