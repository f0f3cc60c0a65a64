package uk.conduit.agency.core.http;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.StatingCoverage;

/** Puts the door over HTTP together. */
@Configuration(proxyBeanMethods = false)
@Import(DoorSecurity.class)
public class DoorOverHttp {

    @Bean
    RecordsController records(
            Inlet inlet, List<NativeFormat<?>> formats, HttpSettings settings, JsonMapper json, Clock clock) {
        return new RecordsController(inlet, formats, settings, json, clock);
    }

    @Bean
    CoverageController coverage(StatingCoverage coverage) {
        return new CoverageController(coverage);
    }

    @Bean
    DoorErrors doorErrors() {
        return new DoorErrors();
    }
}
