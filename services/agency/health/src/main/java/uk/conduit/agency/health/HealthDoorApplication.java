package uk.conduit.agency.health;

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
import uk.conduit.agency.health.fhir.FhirMessages;
import uk.conduit.agency.health.restriction.RestrictedServices;

/** The door of health services as a service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(HealthProperties.class)
@Import(DoorService.class)
public class HealthDoorApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(HealthDoorApplication.class, arguments);
    }

    @Bean
    AgencyDoor healthDoor() {
        return new HealthDoor();
    }

    @Bean
    NativeFormat<?> healthRecords(SharedParts parts, HealthProperties properties) {
        return new RecordFormat(new HealthLanguage(new RestrictedServices(properties.restrictedServices())), parts);
    }

    @Bean
    NativeFormat<?> fhirMessages(SharedParts parts, AgencyDoor door, HealthProperties properties) {
        return new FhirMessages(parts, door, new RestrictedServices(properties.restrictedServices()));
    }
}
