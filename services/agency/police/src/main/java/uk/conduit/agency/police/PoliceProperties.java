package uk.conduit.agency.police;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uk.conduit.agency.core.service.DoorProperties.ContactProperties;

/**
 * What is configured of the police alone.
 *
 * @param missingGrades the force's risk grades of missing children; the national list has changed before
 * @param disruptionTypes the measures that protect a child
 * @param restrictedContact whom to ask about what stays with the force: a contact that does not tell what it is about
 */
@ConfigurationProperties("conduit.police")
record PoliceProperties(Set<String> missingGrades, Set<String> disruptionTypes, ContactProperties restrictedContact) {}
