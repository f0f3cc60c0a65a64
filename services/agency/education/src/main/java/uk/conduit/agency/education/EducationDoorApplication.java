package uk.conduit.agency.education;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.record.RecordFormat;
import uk.conduit.agency.core.service.DoorService;
import uk.conduit.agency.education.attendance.AttendanceRules;
import uk.conduit.agency.education.census.CensusList;
import uk.conduit.agency.education.census.CensusSessions;

/** The door of education welfare as a service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(EducationProperties.class)
@Import(DoorService.class)
public class EducationDoorApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(EducationDoorApplication.class, arguments);
    }

    @Bean
    AgencyDoor educationDoor() {
        return new EducationDoor();
    }

    @Bean
    AttendanceRules attendanceRules(EducationProperties properties) {
        EducationProperties.AttendanceProperties attendance = properties.attendance();
        return new AttendanceRules(
                attendance.unauthorisedSessions(),
                attendance.unauthorisedRun(),
                attendance.afternoonsMissed(),
                attendance.partDays());
    }

    @Bean
    NativeFormat<?> educationRecords(SharedParts parts, AttendanceRules rules) {
        return new RecordFormat(new EducationLanguage(rules), parts);
    }

    @Bean
    NativeFormat<?> censusPupils(SharedParts parts, AgencyDoor door) {
        return CensusList.pupils(parts, door);
    }

    @Bean
    NativeFormat<?> censusLeavers(SharedParts parts, AgencyDoor door) {
        return CensusList.leavers(parts, door);
    }

    @Bean
    NativeFormat<?> censusExclusions(SharedParts parts, AgencyDoor door) {
        return CensusList.exclusions(parts, door);
    }

    @Bean
    NativeFormat<?> censusSessions(SharedParts parts, AgencyDoor door, AttendanceRules rules) {
        return new CensusSessions(parts, door, rules);
    }
}
