package uk.conduit.agency.police;

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

/** The police door as a service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(PoliceProperties.class)
@Import(DoorService.class)
public class PoliceDoorApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(PoliceDoorApplication.class, arguments);
    }

    @Bean
    AgencyDoor policeDoor() {
        return new PoliceDoor();
    }

    @Bean
    NativeFormat<?> policeRecords(SharedParts parts, PoliceProperties properties) {
        return new RecordFormat(
                new PoliceLanguage(new Codes(properties.missingGrades(), properties.disruptionTypes())), parts);
    }
}
