package uk.conduit.agency.health.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.record.Refusal;

/**
 * Whom a resource of a message is about. A message holds one Patient; a resource that names somebody else is about
 * somebody else, whatever the message's sender meant, and must never be told of the child.
 */
final class About {

    private About() {}

    /**
     * Checks that the item's focus is about the message's only patient, or names nobody.
     *
     * @throws Refusal if it names anybody else, or somebody whom the message does not hold
     */
    static void requireThePatient(Item item) {
        if (!subjects(item.focus()).allMatch(subject -> isThePatient(subject, item))) {
            throw new Refusal("The %s names another subject than the Patient of the message"
                    .formatted(Objects.requireNonNull(item.focus()).fhirType()));
        }
    }

    private static Stream<Reference> subjects(@Nullable Resource focus) {
        return switch (focus) {
            case Encounter encounter -> Stream.of(encounter.getSubject()).filter(subject -> !subject.isEmpty());
            case Appointment appointment ->
                appointment.getParticipant().stream()
                        .map(Appointment.AppointmentParticipantComponent::getActor)
                        .filter(About::isAPatient);
            case AuditEvent audit ->
                audit.getEntity().stream()
                        .map(AuditEvent.AuditEventEntityComponent::getWhat)
                        .filter(About::isAPatient);
            case null, default -> Stream.empty();
        };
    }

    private static boolean isAPatient(Reference reference) {
        return reference.getResource() instanceof Patient
                || "Patient".equals(reference.getType())
                || "Patient".equals(reference.getReferenceElement().getResourceType());
    }

    /** Whether a reference is to the only patient of the message: as its resource, by its id or by an identifier of it. */
    static boolean isThePatient(Reference reference, Item item) {
        Patient patient = Patients.of(item);
        if (reference.getResource() != null) {
            return reference.getResource().equals(patient);
        }
        if (reference.hasReference()) {
            return names(patient, item, reference);
        }
        return reference.hasIdentifier() && has(patient, reference.getIdentifier());
    }

    private static boolean names(Patient patient, Item item, Reference reference) {
        String type = reference.getReferenceElement().getResourceType();
        String id = reference.getReferenceElement().getIdPart();
        boolean byId = "Patient".equals(type)
                && id != null
                && id.equals(patient.getIdElement().getIdPart());
        return byId || fullUrls(patient, item).contains(reference.getReference());
    }

    private static List<String> fullUrls(Patient patient, Item item) {
        return item.message().getEntry().stream()
                .filter(entry -> patient.equals(entry.getResource()))
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean has(Patient patient, Identifier identifier) {
        return patient.getIdentifier().stream()
                .anyMatch(its -> Objects.equals(its.getSystem(), identifier.getSystem())
                        && its.getValue() != null
                        && its.getValue().equals(identifier.getValue()));
    }
}
