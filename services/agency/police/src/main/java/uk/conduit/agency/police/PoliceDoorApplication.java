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
import uk.conduit.agency.core.service.DoorProperties.ContactProperties;
import uk.conduit.agency.core.service.DoorService;
import uk.conduit.schema.shared.Contact;

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
        ContactProperties restricted = properties.restrictedContact();
        return new RecordFormat(new RecordTranslator(
                parts,
                new Codes(properties.missingGrades(), properties.disruptionTypes()),
                new Contact(restricted.team(), restricted.role(), restricted.name(), restricted.phone())));
    }
}
