package uk.conduit.agency.socialcare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.service.DoorService;
import uk.conduit.agency.socialcare.cin.CinCensus;
import uk.conduit.agency.socialcare.daily.DailyFeed;
import uk.conduit.agency.socialcare.event.SocialCareDoor;
import uk.conduit.agency.socialcare.ssda903.LookedAfterEpisodes;
import uk.conduit.agency.socialcare.ssda903.LookedAfterHeader;
import uk.conduit.agency.socialcare.ssda903.LookedAfterMissing;

/** The door of children's social care as a service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DoorService.class)
public class SocialCareDoorApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(SocialCareDoorApplication.class, arguments);
    }

    @Bean
    AgencyDoor socialCareDoor() {
        return new SocialCareDoor();
    }

    @Bean
    NativeFormat<?> childrenInNeedCensus(SharedParts parts) {
        return new CinCensus(parts);
    }

    @Bean
    NativeFormat<?> lookedAfterHeader(SharedParts parts) {
        return new LookedAfterHeader(parts);
    }

    @Bean
    NativeFormat<?> lookedAfterEpisodes(SharedParts parts) {
        return new LookedAfterEpisodes(parts);
    }

    @Bean
    NativeFormat<?> lookedAfterMissing(SharedParts parts) {
        return new LookedAfterMissing(parts);
    }

    @Bean
    NativeFormat<?> dailyFeed(SharedParts parts) {
        return new DailyFeed(parts);
    }
}
