package uk.conduit.agency.education;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is configured of education alone.
 *
 * @param attendance when a pattern of attendance is told
 */
@ConfigurationProperties("conduit.education")
record EducationProperties(AttendanceProperties attendance) {

    /**
     * From how many on each rule is met.
     *
     * @param unauthorisedSessions unauthorised sessions in the days counted
     * @param unauthorisedRun sessions of unbroken unauthorised absence
     * @param afternoonsMissed afternoons missed after a morning attended
     * @param partDays days attended in part
     */
    record AttendanceProperties(int unauthorisedSessions, int unauthorisedRun, int afternoonsMissed, int partDays) {}
}
