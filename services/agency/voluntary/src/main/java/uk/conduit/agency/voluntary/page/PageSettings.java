package uk.conduit.agency.voluntary.page;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the pages must be told.
 *
 * @param issuer where people sign in
 * @param clientId the door's own id there
 * @param sourceSystem what reports from the page say they come from
 * @param pathways the file that says where support is to be had
 * @param session how long a page may lie unused before its reader signs in again
 */
@ConfigurationProperties("conduit.voluntary.page")
record PageSettings(URI issuer, String clientId, String sourceSystem, Path pathways, Duration session) {}
