package uk.conduit.agency.voluntary;

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

/** The door of the voluntary sector as a service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(VoluntaryProperties.class)
@Import(DoorService.class)
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
    NativeFormat<?> voluntaryRecords(SharedParts parts, VoluntaryProperties properties) {
        return new RecordFormat(new VoluntaryLanguage(new WorkingDays(properties.bankHolidays())), parts);
    }
}
