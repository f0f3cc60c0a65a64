package uk.conduit.agency.voluntary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.record.RecordFormat;
import uk.conduit.agency.core.service.DoorService;
import uk.conduit.agency.voluntary.page.PageConfiguration;
import uk.conduit.agency.voluntary.report.WorkingDays;

/** The door of the voluntary sector as a service, with pages for people who have no system of their own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(VoluntaryProperties.class)
@Import({DoorService.class, PageConfiguration.class})
public class VoluntaryDoorApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(VoluntaryDoorApplication.class, arguments);
    }

    @Bean
    AgencyDoor voluntaryDoor() {
        return new VoluntaryDoor();
    }

    @Bean
    WorkingDays workingDays(VoluntaryProperties properties) {
        return new WorkingDays(properties.bankHolidays());
    }

    @Bean
    RecordFormat voluntaryRecords(SharedParts parts, WorkingDays workingDays) {
        return new RecordFormat(new VoluntaryLanguage(workingDays), parts);
    }
}
