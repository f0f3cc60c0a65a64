package uk.conduit.agency.police;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is configured of the police alone.
 *
 * @param missingGrades the force's risk grades of missing children; the national list has changed before
 * @param disruptionTypes the measures that protect a child
 */
@ConfigurationProperties("conduit.police")
record PoliceProperties(Set<String> missingGrades, Set<String> disruptionTypes) {}
