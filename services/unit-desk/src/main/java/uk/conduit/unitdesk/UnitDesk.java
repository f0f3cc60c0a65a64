package uk.conduit.unitdesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.conduit.unitdesk.decision.DecisionConfiguration;
import uk.conduit.unitdesk.page.PageConfiguration;
import uk.conduit.unitdesk.settings.DeskSettings;

/** Starts the unit desk as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(DeskSettings.class)
@Import({SignInConfiguration.class, SecurityConfiguration.class, PageConfiguration.class, DecisionConfiguration.class})
public class UnitDesk {

    /**
     * Starts the desk. Its settings are described in {@code application.yml}.
     *
     * @param arguments Spring Boot's own, such as {@code --server.port=8400}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(UnitDesk.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
