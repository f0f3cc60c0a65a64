package uk.conduit.consolidation.service;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.conduit.consolidation.service.api.ApiConfiguration;
import uk.conduit.consolidation.service.intake.EffectConfiguration;
import uk.conduit.consolidation.service.intake.IntakeConfiguration;
import uk.conduit.consolidation.service.intake.KeepingConfiguration;
import uk.conduit.consolidation.service.publish.PublishConfiguration;
import uk.conduit.consolidation.service.schedule.ScheduleConfiguration;
import uk.conduit.consolidation.service.store.StoreConfiguration;

/** The consolidation service: takes case events in, works out who is who, keeps one picture of each child. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    IntakeConfiguration.class,
    EffectConfiguration.class,
    KeepingConfiguration.class,
    ScheduleConfiguration.class,
    PublishConfiguration.class,
    ApiConfiguration.class
})
public class ConsolidationService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ConsolidationService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
