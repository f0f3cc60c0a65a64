package uk.conduit.agency.adultsocialcare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.record.RecordFormat;
import uk.conduit.agency.core.service.DoorService;

/** The door of adult social care as a service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DoorService.class)
public class AdultSocialCareDoorApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(AdultSocialCareDoorApplication.class, arguments);
    }

    @Bean
    AgencyDoor adultSocialCareDoor() {
        return new AdultSocialCareDoor();
    }

    @Bean
    NativeFormat<?> adultSocialCareRecords(SharedParts parts) {
        return new RecordFormat(new AdultSocialCareLanguage(), parts);
    }
}
