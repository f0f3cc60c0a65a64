package uk.conduit.consolidation.service;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.conduit.consolidation.service.api.ApiConfiguration;
import uk.conduit.consolidation.service.intake.EffectConfiguration;
import uk.conduit.consolidation.service.intake.IntakeConfiguration;
import uk.conduit.consolidation.service.intake.KeepingConfiguration;
import uk.conduit.consolidation.service.intake.ReadingConfiguration;
import uk.conduit.consolidation.service.publish.PublishConfiguration;
import uk.conduit.consolidation.service.schedule.ScheduleConfiguration;
import uk.conduit.consolidation.service.store.StoreConfiguration;

/** The consolidation service: takes case events in, works out who is who, keeps one picture of each child. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    ReadingConfiguration.class,
    IntakeConfiguration.class,
    EffectConfiguration.class,
    KeepingConfiguration.class,
    ScheduleConfiguration.class,
    PublishConfiguration.class,
    ApiConfiguration.class
})
public class ConsolidationService {

    /** Starts the service; called with {@value Rebuild#WORD}, the program that rebuilds the kept pictures instead. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains(Rebuild.WORD)) {
            System.exit(Rebuild.run());
        }
        SpringApplication.run(ConsolidationService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
