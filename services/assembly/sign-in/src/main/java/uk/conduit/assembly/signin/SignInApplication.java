package uk.conduit.assembly.signin;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts the sign-in service as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(SignInSettings.class)
@Import({TokenConfiguration.class, PageConfiguration.class})
public class SignInApplication {

    /**
     * Starts the service. Its settings are described in {@code application.yml}.
     *
     * @param arguments Spring Boot's own, such as {@code --server.port=8402}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(SignInApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Accounts accounts(SignInSettings settings) {
        return AccountsFile.read(settings.accounts());
    }
}
