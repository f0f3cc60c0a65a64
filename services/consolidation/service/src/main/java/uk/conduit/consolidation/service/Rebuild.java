package uk.conduit.consolidation.service;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.conduit.consolidation.service.intake.EffectConfiguration;
import uk.conduit.consolidation.service.intake.ReadingConfiguration;
import uk.conduit.consolidation.service.intake.RebuildConfiguration;
import uk.conduit.consolidation.service.intake.RebuildingPictures;
import uk.conduit.consolidation.service.store.RebuiltTables;
import uk.conduit.consolidation.service.store.StoreConfiguration;

/**
 * A program beside the service: folds every kept picture again from the event store, into tables of its own, and compares
 * them with those in use. It changes nothing that anybody reads, so it may run while the service does.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, ReadingConfiguration.class, EffectConfiguration.class, RebuildConfiguration.class})
public class Rebuild {

    /** The word that asks for it. */
    static final String WORD = "rebuild-pictures";

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;

    /** Rebuilds; answers 0 if every picture is the same, byte for byte, and 1 if one is not. */
    static int run() {
        SpringApplication program = new SpringApplication(Rebuild.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setDefaultProperties(Map.of(
                "spring.datasource.hikari.data-source-properties.currentSchema",
                RebuiltTables.SCHEMA + ",public",
                "spring.flyway.enabled",
                "false"));
        try (ConfigurableApplicationContext context = program.run()) {
            return context.getBean(RebuildingPictures.class).rebuild().same() ? SAME : DIFFERENT;
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
