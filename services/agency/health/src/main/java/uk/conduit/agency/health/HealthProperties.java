package uk.conduit.agency.health;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is configured of health alone.
 *
 * @param restrictedServices words of the names of services of which the hub learns only that something exists
 */
@ConfigurationProperties("conduit.health")
record HealthProperties(Set<String> restrictedServices) {}
