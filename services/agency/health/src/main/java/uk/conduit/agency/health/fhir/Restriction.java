package uk.conduit.agency.health.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import uk.conduit.agency.health.restriction.RestrictedServices;

/**
 * Whether a resource stays with its owner: because its owner labelled it, or because anything in the message that names
 * where care is given names a restricted service. In doubt it stays.
 *
 * @param services the restricted services
 */
record Restriction(RestrictedServices services) {

    /** R restricted, V very restricted (HL7 v3 Confidentiality). */
    private static final List<String> LABELS = List.of("R", "V");

    /** Judges a resource by these names of its service and site, and by the message round it. */
    boolean isOn(Item item, Resource focus, Stream<String> names) {
        return isLabelled(item, focus) || Stream.concat(names, places(item)).anyMatch(services::is);
    }

    private static boolean isLabelled(Item item, Resource focus) {
        return Stream.concat(
                        Stream.of(item.message().getMeta(), focus.getMeta()),
                        item.all(Patient.class).stream().map(Resource::getMeta))
                .map(Meta::getSecurity)
                .flatMap(List::stream)
                .map(Coding::getCode)
                .filter(code -> code != null)
                .anyMatch(LABELS::contains);
    }

    private static Stream<String> places(Item item) {
        return Stream.of(
                        item.all(Organization.class).stream().map(Organization::getName),
                        item.all(HealthcareService.class).stream().map(HealthcareService::getName),
                        item.all(Location.class).stream().map(Location::getName))
                .flatMap(it -> it)
                .filter(name -> name != null);
    }
}
